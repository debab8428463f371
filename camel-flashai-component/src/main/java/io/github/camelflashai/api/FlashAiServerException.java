package io.github.camelflashai.api;

/** The server failed or refused for a reason of its own: codes 1007, 101003, and every code that is not known. It is never repeated automatically. */
public final class FlashAiServerException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiServerException(Failure failure) {
        super(failure);
    }
}
