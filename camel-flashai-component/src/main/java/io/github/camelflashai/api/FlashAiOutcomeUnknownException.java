package io.github.camelflashai.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The request may have run, or not: a time-out or a reset after it was sent, an HTTP status other than 2xx, an answer that is
 * empty, cut off or no JSON, a success without what it is about, or the server had an accident ({@link ErrorCode#SYSTEM},
 * {@link ErrorCode#RESULT_NOT_SIGNED}). Repeating a {@link OperationKind#CREATE} now may call people twice. For
 * addPlan the connector asked the server what became of it, unless reconcile=never, and did not learn it.
 */
public final class FlashAiOutcomeUnknownException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final @Nullable Duration retryAfter;

    /**
     * What HTTP says.
     *
     * @param status the HTTP status of the answer; 0 if none came
     * @param retryAfter how long the server asks to be left alone; null if it does not say
     */
    public record HttpFacts(int status, @Nullable Duration retryAfter) {
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

    /**
     * Whether the server answered success, and left out what it would be about: addPlan a rightCount, the summary of a batch an
     * acceptCount. Some servers answer so for a batch that they do not know.
     */
    public boolean isWithoutResult() {
        return getCode() != null && getCode().matches("0+") && httpStatus / 100 == 2;
    }

    /** How long the server asked to be left alone (its header Retry-After); null if it did not say. */
    public @Nullable Duration getRetryAfter() {
        return retryAfter;
    }
}
