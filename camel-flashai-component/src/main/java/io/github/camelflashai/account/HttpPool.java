package io.github.camelflashai.account;

import io.github.camelflashai.client.HttpConnections;
import io.github.camelflashai.observe.ConnectionPool;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;

/** The connections to one server with one set of options, as Camel HTTP made them. It knows how many calls have it. */
final class HttpPool implements HttpConnections.Pool, ConnectionPool {
    private static final int CLOSED = -1;

    /**
     * What identifies a pool.
     *
     * @param baseUrl the server
     * @param options the options of Camel HTTP
     */
    record Key(URI baseUrl, Map<String, Object> options) {}

    private final Key key;
    private final HttpComponent component;
    private final HttpEndpoint endpoint;
    private final HttpClient client;
    private final Consumer<HttpPool> owner;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean discarded;
    private volatile long lastUse = System.nanoTime();

    /**
     * A pool.
     *
     * @param owner forgets it when it is discarded
     */
    HttpPool(Key key, HttpComponent component, HttpEndpoint endpoint, Consumer<HttpPool> owner) {
        this.key = key;
        this.component = component;
        this.endpoint = endpoint;
        this.owner = owner;
        client = endpoint.getHttpClient();
    }

    Key key() {
        return key;
    }

    /** When it was used last, as {@link System#nanoTime} counts. */
    long lastUse() {
        return lastUse;
    }

    /** Notes that a call has it; false if it was closed just now. */
    boolean lend() {
        lastUse = System.nanoTime();
        return calls.getAndUpdate(now -> now == CLOSED ? CLOSED : now + 1) != CLOSED;
    }

    boolean isIdle() {
        return calls.get() == 0;
    }

    /** Closes it, unless a call has it, which would be cut off with nobody knowing whether it ran. */
    boolean closeIfIdle() {
        boolean idle = calls.compareAndSet(0, CLOSED);
        if (idle) {
            close();
        }
        return idle;
    }

    void close() {
        ServiceHelper.stopAndShutdownServices(endpoint, component);
    }

    @Override
    public HttpClient client() {
        return client;
    }

    @Override
    public void discard() {
        discarded = true;
        owner.accept(this);
    }

    @Override
    public void giveBack() {
        if (calls.decrementAndGet() == 0 && discarded) {
            closeIfIdle();
        }
    }

    @Override
    public String server() {
        URI server = key.baseUrl();
        return server.getPort() < 0 ? server.getHost() : server.getHost() + ":" + server.getPort();
    }

    @Override
    public int leased() {
        return endpoint.getClientConnectionsPoolStatsLeased();
    }

    @Override
    public int available() {
        return endpoint.getClientConnectionsPoolStatsAvailable();
    }

    @Override
    public int pending() {
        return endpoint.getClientConnectionsPoolStatsPending();
    }

    @Override
    public int max() {
        return endpoint.getClientConnectionsPoolStatsMax();
    }
}
