package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.wire.request.CalleeRules.Fate;

/** What becomes of a callee whose phone stands in the list before, with or without +, 86 or 0086. */
public enum Duplicates {
    /** The first is sent; the later ones stand among the rejected callees of the receipt. */
    REJECT,
    /** Nothing of the request is sent. */
    REFUSE,
    /** All are sent, and the server decides. */
    SEND;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }

    Fate fate() {
        return Fate.valueOf(name());
    }
}
