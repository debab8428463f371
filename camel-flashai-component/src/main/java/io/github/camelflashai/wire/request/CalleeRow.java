package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;

/** A callee with its line in a file, or what is wrong with that line. */
final class CalleeRow {
    private final int line;
    private final Callee callee;
    private final InvalidCalleeException fault;

    private CalleeRow(int line, Callee callee, InvalidCalleeException fault) {
        this.line = line;
        this.callee = callee;
        this.fault = fault;
    }

    /** The row of a Map. */
    static CalleeRow of(int line, Object element) {
        try {
            return new CalleeRow(line, CalleeMapper.callee(element), null);
        } catch (InvalidCalleeException e) {
            return new CalleeRow(line, null, e);
        }
    }

    static CalleeRow faulty(int line, InvalidCalleeException fault) {
        return new CalleeRow(line, null, fault);
    }

    Callee callee() throws InvalidCalleeException {
        if (fault != null) {
            throw fault;
        }
        return callee;
    }

    /** For the end of a reason. */
    String place() {
        return " (line " + line + ")";
    }
}
