package io.github.camelflashai.observe;

import java.time.Instant;

/**
 * A batch that is tracked.
 *
 * @param batchName its name
 * @param since when it was submitted first; null if that is not known
 */
public record TrackedBatch(String batchName, Instant since) {
    @Override
    public String toString() {
        return batchName + (since == null ? "" : " since " + since);
    }
}
