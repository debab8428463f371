package io.github.camelflashai.api;

/** What a consumer makes of the progress of a batch. */
public enum BatchState {
    /** It goes on. */
    RUNNING,
    /** Nothing has moved for the {@code quietPeriod} although nothing is planned: some may be paused, stopped or still come in. */
    QUIET,
    /** It is quiet because this application has paused it. */
    PAUSED,
    /** It is complete: this is the last that is heard of it. */
    COMPLETE,
    /** The server does not know it, and did not for the {@code missingTimeout}. */
    MISSING,
    /** It was quiet or missing for {@code forgetAfter} and is given up: the last that is heard of it. */
    FORGOTTEN;

    /** The name, as it stands in JSON. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
