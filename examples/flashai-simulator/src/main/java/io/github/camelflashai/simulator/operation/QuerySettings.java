package io.github.camelflashai.simulator.operation;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How questions are answered.
 *
 * @param zone the zone of days and clock times in answers, of callDate and of callHour
 * @param hiddenFor how long a new batch is not shown, where that is a habit
 */
public record QuerySettings(ZoneId zone, Duration hiddenFor) {
    public QuerySettings {
        if (hiddenFor.isNegative()) {
            throw new IllegalArgumentException("hiddenFor must not be negative");
        }
    }
}
