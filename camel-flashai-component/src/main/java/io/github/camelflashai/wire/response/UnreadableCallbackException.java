package io.github.camelflashai.wire.response;

/** What was posted is no callback of FlashAI. The message says why, and quotes nothing of it. */
public final class UnreadableCallbackException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message continues "the callback ..." */
    UnreadableCallbackException(String message) {
        super(message);
    }
}
