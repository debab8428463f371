package io.github.camelflashai.wire.response;

/** An answer that is no envelope of the API; whether the request ran is not known. */
public final class UnreadableResponseException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message continues "the answer ..." */
    UnreadableResponseException(String message) {
        super(message);
    }
}
