package io.github.camelflashai.wire;

/** An answer that is no envelope of the API; whether the request ran is not known. */
final class UnreadableAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message continues "the answer ..." */
    UnreadableAnswerException(String message) {
        super(message);
    }
}
