package io.github.camelflashai.simulator.dial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * When a batch may be dialled.
 *
 * @param hours hours of the day, empty for all
 * @param firstDay not before this day
 */
public record CallHours(Set<Integer> hours, Optional<LocalDate> firstDay) {
    public CallHours {
        hours = Set.copyOf(hours);
    }

    /** The first moment from this one on when dialling is allowed. */
    Instant notBefore(Instant moment, ZoneId zone) {
        ZonedDateTime time = moment.atZone(zone);
        ZonedDateTime opening = firstDay.map(day -> day.atStartOfDay(zone)).orElse(time);
        if (time.isBefore(opening)) {
            time = opening;
        }
        while (!hours.isEmpty() && !hours.contains(time.getHour())) {
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return time.toInstant();
    }

    /** Midnight after the first day on which dialling is allowed. */
    Instant firstNight(Instant accepted, ZoneId zone) {
        return notBefore(accepted, zone)
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
