package io.github.camelflashai.submit;

import java.util.stream.Stream;

/** Adds counts up of which some may not have been given. */
final class Sums {
    private Sums() {}

    /** The sum; null if one was not given, because it would say too little. */
    static Long of(Stream<Long> counts) {
        return counts.reduce(0L, (sum, count) -> sum == null || count == null ? null : Long.valueOf(sum + count));
    }
}
