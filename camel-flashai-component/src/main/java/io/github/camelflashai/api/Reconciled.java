package io.github.camelflashai.api;

import java.util.Locale;

/** What the server says when it is asked whether it has a plan. */
public enum Reconciled {
    /** It has it. */
    FOUND,
    /** It does not have it, so it may be sent. */
    ABSENT,
    /** It has another campaign under that name. */
    NAME_TAKEN,
    /** It does not say. */
    UNKNOWN;

    /** The result in a word, for metrics. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
