package io.github.camelflashai.wire.request;

/** A value that cannot take the form of its parameter. */
final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what would be right */
    InvalidValueException(String message) {
        super(message);
    }
}
