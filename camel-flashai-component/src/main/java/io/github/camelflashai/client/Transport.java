package io.github.camelflashai.client;

import io.github.camelflashai.wire.request.RequestBody;
import java.net.URI;

/** Carries a request to the server and its answer back. */
public interface Transport {
    /**
     * Posts JSON.
     *
     * @param address where to
     * @param json the request
     * @return the answer, whatever its status
     * @throws NotSentException if the request provably did not reach the server
     * @throws AnswerLostException if it may have
     */
    HttpResponse post(URI address, RequestBody json) throws NotSentException, AnswerLostException;

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the answer's bytes; empty if there were none
     * @param retryAfter the header Retry-After as it came; null if there was none
     * @param location the header Location as it came; null if there was none
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record HttpResponse(int status, byte[] body, String retryAfter, String location) {}

    /** The request did not reach the server. */
    final class NotSentException extends Exception {
        private static final long serialVersionUID = 1L;

        public NotSentException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The request may have reached the server, and no whole answer came. */
    final class AnswerLostException extends Exception {
        private static final long serialVersionUID = 1L;

        public AnswerLostException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
