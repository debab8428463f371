package io.github.camelflashai.submit;

import java.util.Locale;

/** The names of a campaign's chunks: the same each time and on each machine, so that a redelivered message finds them. */
final class ChunkName {
    private ChunkName() {}

    /**
     * The name of a chunk.
     *
     * @param number from 1
     */
    static String of(String campaign, int number) {
        return String.format(Locale.ROOT, "%s-%04d", campaign, number);
    }
}
