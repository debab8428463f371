package io.github.camelflashai.simulator.dial;

import java.util.Optional;

/**
 * What becomes of an accepted callee when it comes in.
 *
 * @param isRow whether it is in lists and counts from then on
 * @param isPlanned whether it is to be called
 * @param result what the older server reports of it at once, in place of a call
 */
public record Fate(boolean isRow, boolean isPlanned, Optional<String> result) {
    /** To be called. */
    public static final Fate PLANNED = new Fate(true, true, Optional.empty());
    /** Done without a call. */
    public static final Fate BLACK_LISTED = new Fate(true, false, Optional.of("X"));
    /** Lost, and reported. */
    public static final Fate REFUSED = new Fate(false, false, Optional.of("the params do not fit the script"));
    /** Lost without a word. */
    public static final Fate VANISHED = new Fate(false, false, Optional.empty());
}
