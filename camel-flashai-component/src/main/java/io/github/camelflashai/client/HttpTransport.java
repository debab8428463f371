package io.github.camelflashai.client;

import io.github.camelflashai.wire.request.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The transport over a pooled Apache HttpClient. */
public final class HttpTransport implements Transport {
    /** For more, memory is taken as it comes: many answers that are announced and stall would fill it. */
    private static final int MOST_ON_TRUST = 1024 * 1024;

    private final HttpConnections connections;
    private final Timer timer;
    private final int maxResponseSize;
    private final Duration attemptTimeout;

    /**
     * A transport over a pool.
     *
     * @param connections the client with its pool, time-outs, TLS and proxy
     * @param timer ends what takes too long
     * @param maxResponseSize the largest answer that is read, in bytes
     * @param attemptTimeout how long it may take from the first byte that goes out to the last that comes back, and the wait for a
     *     connection before; zero for ever
     */
    public HttpTransport(HttpConnections connections, Timer timer, int maxResponseSize, Duration attemptTimeout) {
        this.connections = connections;
        this.timer = timer;
        this.maxResponseSize = maxResponseSize;
        this.attemptTimeout = attemptTimeout;
    }

    @Override
    public HttpResponse post(URI address, RequestBody json) throws NotSentException, AnswerLostException {
        Attempt attempt = new Attempt(address, json);
        try {
            return timed(attempt);
        } catch (IOException | IllegalStateException e) {
            attempt.entity.rethrow();
            String reason = attempt.late ? late() : reason(e);
            if (attempt.begun()) {
                throw new AnswerLostException(reason, e);
            }
            throw new NotSentException(reason, e);
        }
    }

    private HttpResponse timed(Attempt attempt) throws IOException {
        Timer.Alarm alarm = attemptTimeout.isZero() ? () -> {} : timer.after(attemptTimeout, attempt::endLate);
        try {
            return execute(attempt);
        } catch (IllegalStateException e) {
            if (attempt.begun()) {
                throw e;
            }
            // The pool was shut down under this call, which did not run, so that it can take another.
            return execute(attempt);
        } finally {
            alarm.callOff();
        }
    }

    /** Once. A client whose pool is gone, or goes with an Error, is not used again. */
    private HttpResponse execute(Attempt attempt) throws IOException {
        HttpConnections.Pool pool = connections.borrow();
        try {
            return pool.client().execute(attempt.request, response -> answer(attempt.request, response));
        } catch (IllegalStateException | Error e) {
            pool.discard();
            throw e;
        } finally {
            pool.giveBack();
        }
    }

    private String late() {
        return "took longer than attemptTimeout, " + attemptTimeout.toMillis() + " ms";
    }

    private HttpResponse answer(HttpPost request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return new HttpResponse(
                response.getCode(),
                entity == null ? new byte[0] : read(request, entity),
                header(response, HttpHeaders.RETRY_AFTER),
                header(response, HttpHeaders.LOCATION));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private byte[] read(HttpPost request, HttpEntity entity) throws IOException {
        long announced = entity.getContentLength();
        if (announced > maxResponseSize) {
            throw tooLarge(request);
        }
        try (InputStream content = entity.getContent()) {
            if (announced >= 0 && announced <= MOST_ON_TRUST) {
                byte[] body = new byte[(int) announced];
                // An answer that is shorter than it said is an exception of the client's.
                content.readNBytes(body, 0, body.length);
                return body;
            }
            byte[] body = content.readNBytes(maxResponseSize);
            if (content.read() >= 0) {
                throw tooLarge(request);
            }
            return body;
        }
    }

    /** Cuts the connection first: what closes it otherwise reads the answer to its end, which may never come. */
    private IOException tooLarge(HttpPost request) {
        request.cancel();
        return new IOException("the answer is larger than maxResponseSize, " + maxResponseSize + " bytes");
    }

    /** Says in plain words what happened; the client's own texts presume that one knows the client. */
    private static String reason(Exception e) {
        if (e instanceof IllegalStateException) {
            return "the connections were closed: " + e.getMessage();
        }
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

    /** A request on its way. */
    private static final class Attempt {
        private final HttpPost request;
        private final Entity entity;
        private volatile boolean late;

        Attempt(URI address, RequestBody json) {
            entity = new Entity(json);
            request = new HttpPost(address);
            request.setEntity(entity);
        }

        boolean begun() {
            return entity.begun;
        }

        void endLate() {
            late = true;
            request.cancel();
        }
    }

    /**
     * Remembers whether any of it was written. Until then no connection was there, or it broke before the server could read
     * a request, so the request provably did not run.
     */
    private static final class Entity extends AbstractHttpEntity {
        private final RequestBody body;
        private volatile boolean begun;
        private @Nullable RuntimeException failure;
        private @Nullable Error error;

        Entity(RequestBody body) {
            super(ContentType.APPLICATION_JSON, null, body.length() < 0);
            this.body = body;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            begun = true;
            try {
                body.writeTo(out);
            } catch (RuntimeException e) {
                failure = e;
                throw new IOException(e);
            } catch (Error e) {
                error = e;
                throw new IOException(e);
            }
        }

        /**
         * What the body ended in: it may be the user's own. It does not go through the client, which with an Error would shut down
         * the connections of all other calls.
         */
        void rethrow() {
            if (failure != null) {
                throw failure;
            }
            if (error != null) {
                throw error;
            }
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
