package io.github.camelflashai.simulator.wire;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How requests are checked.
 *
 * @param strict demand the document to the letter
 * @param timestampTolerance how far a timestamp may be from the server's clock
 * @param maxCallees callees in one batch at most
 * @param doNotCall phones that are never called
 * @param userId the userId that a strict server demands, empty for any
 */
public record CheckSettings(
        boolean strict, Duration timestampTolerance, int maxCallees, Set<String> doNotCall, OptionalLong userId) {
    public CheckSettings {
        doNotCall = Set.copyOf(doNotCall);
        if (maxCallees < 1) {
            throw new IllegalArgumentException("maxCallees must be at least 1");
        }
        if (timestampTolerance.isNegative()) {
            throw new IllegalArgumentException("timestampTolerance must not be negative");
        }
    }

    @Override
    public String toString() {
        return "CheckSettings[strict=" + strict + ", maxCallees=" + maxCallees + "]";
    }
}
