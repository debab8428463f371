package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param kind what sort of fault it is
 * @param parameter the parameter that it is about
 * @param callee the callee's index in the list, counted from 0; null if it is not about one callee
 * @param field the callee's field or script variable; null if it is not about one
 * @param reason what is wrong and what would be right, without a full phone number
 */
public record Violation(Kind kind, String parameter, @Nullable Integer callee, @Nullable String field, String reason) {
    /** The sorts of faults. {@code validation=lenient} lets the relaxable ones pass with a warning. */
    public enum Kind {
        /** A required parameter is not there. */
        MISSING(true),
        /** A value that the API document does not allow. */
        NOT_LEGAL(true),
        /** A value that cannot become the JSON type of the parameter, or text that cannot be encoded. */
        WRONG_TYPE(false),
        /**
         * What can be understood in two ways, so that a default or the wrong one of two values might act: a name that
         * stands twice, a null where there is a default, a body that gives nothing.
         */
        AMBIGUOUS(false),
        /** What an option of the endpoint forbids, such as hours outside of allowedHours. */
        FORBIDDEN(false),
        /** A delimiter inside a value: the fields behind it would shift, and people be called with others' data. */
        SHIFTS_DATA(false);

        private final boolean relaxable;

        Kind(boolean relaxable) {
            this.relaxable = relaxable;
        }

        public boolean isRelaxable() {
            return relaxable;
        }
    }

    public static Violation of(Kind kind, String parameter, String reason) {
        return new Violation(kind, parameter, null, null, reason);
    }

    /** The same fault in a list that has so many callees before those of this one. */
    public Violation behind(int callees) {
        return callee == null ? this : new Violation(kind, parameter, callee + callees, field, reason);
    }

    /** The fault as one line: {@code mobileList, callee[17], field amount: holds ...}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(parameter);
        if (callee != null) {
            line.append(", callee[").append(callee).append(']');
        }
        if (field != null) {
            line.append(", field ").append(field);
        }
        return line.append(": ").append(reason).toString();
    }
}
