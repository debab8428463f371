package io.github.camelflashai.api;

/** The batch is in no state in which this can be done, such as a restart of a stopped one: codes 101004 to 101006. */
public final class FlashAiStateConflictException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiStateConflictException(Failure failure) {
        super(failure);
    }
}
