package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;

/** When a campaign is looked for at the server, to find out whether it is there already. */
public enum Reconcile {
    /** After an attempt whose outcome is not known, and before a redelivered message is sent. */
    REDELIVERED,
    /** Also before a message is sent for the first time. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
