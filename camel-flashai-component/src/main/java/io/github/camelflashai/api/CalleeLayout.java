package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * Where things stand in a callee record of an answer. The API document has two forms, distinguished by their number of fields:
 * {@code phone^attach^params^custName^custCompany^status} and {@code phone^attach^params^status}.
 */
enum CalleeLayout {
    WITH_CUSTOMER(5),
    WITHOUT_CUSTOMER(3);

    private static final int FIELDS_WITHOUT_CUSTOMER = 4;

    private final int lastPosition;

    CalleeLayout(int lastPosition) {
        this.lastPosition = lastPosition;
    }

    static CalleeLayout of(DelimitedRecord fields) {
        return fields.size() <= FIELDS_WITHOUT_CUSTOMER ? WITHOUT_CUSTOMER : WITH_CUSTOMER;
    }

    Callee callee(DelimitedRecord fields) {
        boolean customer = this == WITH_CUSTOMER;
        return new Callee(
                fields.field(0),
                Callee.items(fields.field(1)),
                Callee.items(fields.field(2)),
                customer ? fields.field(3) : "",
                customer ? fields.field(4) : "");
    }

    /** The field behind the callee's own ones (a status, or a reason), or null if there is none. */
    @Nullable
    String last(DelimitedRecord fields) {
        String last = fields.field(lastPosition);
        return last.isEmpty() ? null : last;
    }
}
