package io.github.camelflashai.api;

/** The batch is in no state in which this can be done, such as a restart of a stopped one ({@link ErrorCode#NOT_PAUSED} and its like). */
public final class FlashAiStateConflictException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiStateConflictException(Failure failure) {
        super(failure);
    }
}
