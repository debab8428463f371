package io.github.camelflashai.producer;

/** A body that is no text. Its message is a reason. */
final class UnfitBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitBodyException(String reason) {
        super(reason);
    }
}
