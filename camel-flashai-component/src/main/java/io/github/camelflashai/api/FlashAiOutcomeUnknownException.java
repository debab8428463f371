package io.github.camelflashai.api;

import java.time.Duration;

/**
 * The request may have run, or not: a time-out or a reset after it was sent, an HTTP status other than 2xx, an answer that is
 * empty, cut off or no JSON, or the server had an accident ({@link ErrorCode#SYSTEM}). Repeating a {@link OperationKind#CREATE} now may call people twice. For
 * addPlan the connector asked the server what became of it, unless told not to, and did not learn it.
 */
public final class FlashAiOutcomeUnknownException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final Duration retryAfter;

    /**
     * What HTTP says.
     *
     * @param status the HTTP status of the answer; 0 if none came
     * @param retryAfter how long the server asks to be left alone; null if it does not say
     */
    public record HttpFacts(int status, Duration retryAfter) {
        /** No answer came. */
        public static final HttpFacts NONE = new HttpFacts(0, null);
    }

    public FlashAiOutcomeUnknownException(Failure failure, HttpFacts http) {
        super(failure);
        this.httpStatus = http.status;
        this.retryAfter = http.retryAfter;
    }

    /** The HTTP status of the answer; 0 if none came. */
    public int getHttpStatus() {
        return httpStatus;
    }

    /** How long the server asked to be left alone (its header Retry-After); null if it did not say. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
