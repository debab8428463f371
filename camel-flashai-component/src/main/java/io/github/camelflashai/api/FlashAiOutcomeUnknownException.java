package io.github.camelflashai.api;

/**
 * The request may have run, or not: a time-out or a reset after it was sent, an HTTP status other than 2xx, an answer that is
 * empty, cut off or no JSON, or code 1004. Repeating a {@link OperationKind#CREATE} now may call people twice; ask
 * getBatchPlanCallSummary first.
 */
public final class FlashAiOutcomeUnknownException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    public FlashAiOutcomeUnknownException(Failure failure, int httpStatus) {
        super(failure);
        this.httpStatus = httpStatus;
    }

    /** The HTTP status of the answer; 0 if none came. */
    public int getHttpStatus() {
        return httpStatus;
    }
}
