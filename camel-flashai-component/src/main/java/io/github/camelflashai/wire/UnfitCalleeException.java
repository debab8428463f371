package io.github.camelflashai.wire;

import io.github.camelflashai.api.Fault;

/** A value that stands for no callee. */
final class UnfitCalleeException extends Exception {
    private final Fault.Kind kind;
    private final String field;

    /** @param field what is wrong in it, or null if all of it is */
    UnfitCalleeException(Fault.Kind kind, String field, String reason) {
        super(reason);
        this.kind = kind;
        this.field = field;
    }

    Fault.Kind kind() {
        return kind;
    }

    String field() {
        return field;
    }
}
