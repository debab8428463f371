package io.github.camelflashai.account;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PluginHelper;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

/** Camel HTTP with a bound to the header of an answer: without one the client reads header lines until memory is full. */
final class BoundedHttpComponent extends HttpComponent {
    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(10)
            .build();

    @Override
    @SuppressWarnings("deprecation") // as long as Camel HTTP has these types in its signature
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> sockets, int mostInAll, int mostToAHost, SocketConfig socketConfig) {
        PoolingHttpClientConnectionManager bounded = new PoolingHttpClientConnectionManager(
                sockets,
                PoolConcurrencyPolicy.STRICT,
                TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                ManagedHttpClientConnectionFactory.builder().http1Config(BOUNDS).build());
        bounded.setDefaultSocketConfig(socketConfig);
        // An option of the endpoint counts before one of the component.
        bounded.setMaxTotal(mostInAll > 0 ? mostInAll : getMaxTotalConnections());
        bounded.setDefaultMaxPerRoute(mostToAHost > 0 ? mostToAHost : getConnectionsPerRoute());
        return bounded;
    }

    /** Camel looks for it by the annotation of the class itself, and this one has none. */
    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        return configurer("http-component-configurer");
    }

    @Override
    public PropertyConfigurer getEndpointPropertyConfigurer() {
        return configurer("http-endpoint-configurer");
    }

    private PropertyConfigurer configurer(String name) {
        return PluginHelper.getConfigurerResolver(getCamelContext()).resolvePropertyConfigurer(name, getCamelContext());
    }
}
