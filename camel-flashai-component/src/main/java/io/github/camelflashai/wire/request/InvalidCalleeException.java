package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Violation;

/** A value that stands for no callee. */
final class InvalidCalleeException extends Exception {
    private final Violation.Kind kind;
    private final String field;

    /** @param field what is wrong in it, or null if all of it is */
    InvalidCalleeException(Violation.Kind kind, String field, String reason) {
        super(reason);
        this.kind = kind;
        this.field = field;
    }

    Violation.Kind kind() {
        return kind;
    }

    String field() {
        return field;
    }
}
