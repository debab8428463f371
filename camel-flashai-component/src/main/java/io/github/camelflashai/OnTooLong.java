package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.request.CalleeRules.Fate;

/** What is done about values that an older server of the platform loses without a word. */
public enum OnTooLong {
    /** They are sent with a warning in the log. */
    WARN,
    /** Nothing of the request is sent. */
    REFUSE;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }

    Fate fate() {
        return this == WARN ? Fate.SEND : Fate.REFUSE;
    }
}
