package io.github.camelflashai.api;

/** What a consumer makes of the progress of a batch. */
public enum BatchState {
    /** It goes on. */
    RUNNING,
    /** It is complete: this is the last that is heard of it. */
    COMPLETE,
    /** The server does not know it, and did not for the {@code missingTimeout}: the last that is heard of it. */
    MISSING;

    /** The name, as it stands in JSON. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
