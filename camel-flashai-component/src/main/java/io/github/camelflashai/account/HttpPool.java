package io.github.camelflashai.account;

import io.github.camelflashai.observe.ConnectionPool;
import java.net.URI;
import org.apache.camel.component.http.HttpEndpoint;

/** The pool of a client of Camel HTTP. */
record HttpPool(URI baseUrl, HttpEndpoint client) implements ConnectionPool {
    @Override
    public String server() {
        return baseUrl.getPort() < 0 ? baseUrl.getHost() : baseUrl.getHost() + ":" + baseUrl.getPort();
    }

    @Override
    public int leased() {
        return client.getClientConnectionsPoolStatsLeased();
    }

    @Override
    public int available() {
        return client.getClientConnectionsPoolStatsAvailable();
    }

    @Override
    public int pending() {
        return client.getClientConnectionsPoolStatsPending();
    }

    @Override
    public int max() {
        return client.getClientConnectionsPoolStatsMax();
    }
}
