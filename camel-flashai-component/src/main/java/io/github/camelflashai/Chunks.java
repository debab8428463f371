package io.github.camelflashai;

import io.github.camelflashai.api.LowerCaseName;

/** What a batchName means of a campaign that chunkSize has cut into several batches. */
public enum Chunks {
    /** All the batches. */
    TRUE,
    /** The one batch of that name. */
    FALSE,
    /** The one batch of that name, and, if there is none, those of a campaign in chunks. */
    AUTO;

    /** The spelling of the option. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
