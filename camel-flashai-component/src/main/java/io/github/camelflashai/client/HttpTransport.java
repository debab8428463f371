package io.github.camelflashai.client;

import io.github.camelflashai.wire.request.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The transport over a pooled Apache HttpClient. */
public final class HttpTransport implements Transport {
    private final HttpClient client;
    private final int maxResponseSize;

    /**
     * A transport over a client.
     *
     * @param client the client with its pool, time-outs, TLS and proxy; stays its owner's to close
     * @param maxResponseSize the largest answer that is read, in bytes
     */
    public HttpTransport(HttpClient client, int maxResponseSize) {
        this.client = client;
        this.maxResponseSize = maxResponseSize;
    }

    @Override
    public HttpResponse post(URI address, RequestBody json) throws NotSentException, AnswerLostException {
        Entity entity = new Entity(json);
        HttpPost request = new HttpPost(address);
        request.setEntity(entity);
        try {
            return client.execute(request, this::answer);
        } catch (IOException e) {
            String reason = reason(e);
            if (entity.begun) {
                throw new AnswerLostException(reason, e);
            }
            throw new NotSentException(reason, e);
        }
    }

    private HttpResponse answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return new HttpResponse(
                response.getCode(),
                entity == null ? new byte[0] : read(entity),
                header(response, HttpHeaders.RETRY_AFTER),
                header(response, HttpHeaders.LOCATION));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private byte[] read(HttpEntity entity) throws IOException {
        long announced = entity.getContentLength();
        if (announced > maxResponseSize) {
            throw tooLarge();
        }
        try (InputStream content = entity.getContent()) {
            if (announced >= 0) {
                byte[] body = new byte[(int) announced];
                // An answer that is shorter than it said is an exception of the client's.
                content.readNBytes(body, 0, body.length);
                return body;
            }
            byte[] body = content.readNBytes(maxResponseSize);
            if (content.read() >= 0) {
                throw tooLarge();
            }
            return body;
        }
    }

    private IOException tooLarge() {
        return new IOException("the answer is larger than maxResponseSize, " + maxResponseSize + " bytes");
    }

    /** Says in plain words what happened; the client's own texts presume that one knows the client. */
    private static String reason(IOException e) {
        if (e instanceof ConnectionRequestTimeoutException) {
            return "no connection of the pool became free in time (http.connectionRequestTimeout, http.connectionsPerRoute)";
        }
        if (e instanceof UnknownHostException) {
            return "the host is not known: " + e.getMessage();
        }
        if (e instanceof SocketTimeoutException) {
            return "timed out (http.connectTimeout, http.responseTimeout): " + e.getMessage();
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /**
     * Remembers whether any of it was written. Until then no connection was there, or it broke before the server could read
     * a request, so the request provably did not run.
     */
    private static final class Entity extends AbstractHttpEntity {
        private final RequestBody body;
        private volatile boolean begun;

        Entity(RequestBody body) {
            super(ContentType.APPLICATION_JSON, null, body.length() < 0);
            this.body = body;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            begun = true;
            body.writeTo(out);
        }

        @Override
        public long getContentLength() {
            return body.length();
        }

        /** A body that is encoded while it is sent exists only once. */
        @Override
        public boolean isRepeatable() {
            return body.length() >= 0;
        }

        @Override
        public boolean isStreaming() {
            return body.length() < 0;
        }

        @Override
        public InputStream getContent() {
            throw new UnsupportedOperationException("A request is only ever written");
        }

        @Override
        public void close() {
            // Holds nothing that needs closing.
        }
    }
}
