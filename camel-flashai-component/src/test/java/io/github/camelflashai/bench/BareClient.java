package io.github.camelflashai.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The reference "HC5": a bare pooled Apache HttpClient that posts a prepared body and reads the answer to bytes, with the
 * pool, the time-outs and the switches of the component's. It signs nothing and understands nothing: the floor for any
 * connector.
 */
final class BareClient implements AutoCloseable {
    static final int POOL = 200;
    static final int NO_LIMIT = Integer.MAX_VALUE;
    static final long CONNECT_MILLIS = 10_000;
    static final long ANSWER_MILLIS = 60_000;

    private final CloseableHttpClient client;

    /** @param connections the size of the pool, in all and for a route */
    BareClient(int connections) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                                .build())
                        .setDefaultSocketConfig(SocketConfig.custom()
                                .setSoTimeout((int) ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .setResponseTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /** A call with this client: each posts the same bytes. */
    Work post(URI address, byte[] json) {
        return () -> {
            HttpPost request = new HttpPost(address);
            request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
            return client.execute(request, response -> {
                        if (response.getCode() != 200) {
                            throw new IOException("The server answered with status " + response.getCode());
                        }
                        return EntityUtils.toByteArray(response.getEntity());
                    })
                    .length;
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
