package io.github.camelflashai.wire;

/** A value that cannot take the form of its parameter. */
final class BadValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what would be right */
    BadValueException(String message) {
        super(message);
    }
}
