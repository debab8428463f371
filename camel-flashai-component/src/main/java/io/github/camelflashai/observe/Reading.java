package io.github.camelflashai.observe;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * One value of a meter, which can be read at any time.
 *
 * @param meter the meter
 * @param tagValues the values of the meter's tags
 * @param value reads the value: how many there are, or were
 * @param time what a {@link FlashAiMeter.Type#TIMER} took; null for the others
 */
public record Reading(FlashAiMeter meter, List<String> tagValues, LongSupplier value, TotalTime time) {
    static Reading gauge(FlashAiMeter meter, List<String> tagValues, LongSupplier value) {
        return new Reading(meter, tagValues, value, null);
    }

    /** Whether it has these values for its first tags. */
    boolean isAt(List<String> firstTagValues) {
        return tagValues.subList(0, firstTagValues.size()).equals(firstTagValues);
    }
}
