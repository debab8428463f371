package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;

/** How requests are checked before they leave. */
public enum Validation {
    /** Refuses what the API document does not allow. */
    STRICT,
    /** Sends it with a warning, unless it shifts data or has a wrong type. */
    LENIENT;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
