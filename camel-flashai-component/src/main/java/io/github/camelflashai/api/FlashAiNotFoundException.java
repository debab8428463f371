package io.github.camelflashai.api;

/** The server knows nothing that answers the query, such as no batch of this name ({@link ErrorCode#NO_RESULT}). */
public final class FlashAiNotFoundException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiNotFoundException(Failure failure) {
        super(failure);
    }
}
