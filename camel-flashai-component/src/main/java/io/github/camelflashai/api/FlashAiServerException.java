package io.github.camelflashai.api;

/** The server failed or refused for a reason of its own, or with a code that is not known; {@link ErrorCode} lists those that are. It is never repeated automatically. */
public final class FlashAiServerException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiServerException(Failure failure) {
        super(failure);
    }
}
