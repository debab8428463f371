package io.github.camelflashai.api;

/**
 * The batch of this name is another campaign's: it holds callees that were not sent with this message. So this campaign is
 * not at the server. It needs a name of its own.
 */
public final class FlashAiBatchNameTakenException extends FlashAiException {
    private static final long serialVersionUID = 1L;

    public FlashAiBatchNameTakenException(Failure failure) {
        super(failure);
    }
}
