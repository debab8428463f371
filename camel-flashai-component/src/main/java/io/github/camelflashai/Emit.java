package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;

/** When the progress of a batch makes an exchange. */
public enum Emit {
    /** When a count changed, and when the batch is complete. */
    CHANGES,
    /** At every poll. */
    ALWAYS,
    /** When the batch is complete. */
    COMPLETION;

    /**
     * Whether there is something to tell.
     *
     * @param changed whether it differs from what was told last
     * @param complete whether the batch is complete
     */
    public boolean includes(boolean changed, boolean complete) {
        return this == ALWAYS || complete || (changed && this == CHANGES);
    }

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
