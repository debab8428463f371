package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;

/** What is done about the variables of a script. */
public enum ScriptVariablesCheck {
    /** Nothing: callees are sent as they are given. */
    UNCHECKED,
    /** Callees are put into the order of the script; those that lack a variable are refused. */
    CHECK;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
