package io.github.camelflashai.api;

/** What the server says when it is asked whether it has a plan. */
public enum ReconciliationResult {
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
        return LowerCaseName.of(this);
    }
}
