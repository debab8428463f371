package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.request.CalleeRules.Fate;

/** What becomes of a callee with faults. */
public enum OnInvalid {
    /** Nothing of the request is sent. */
    REFUSE,
    /** The others are sent; this one stands among the rejected callees of the receipt. */
    REJECT;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }

    Fate fate() {
        return Fate.valueOf(name());
    }
}
