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
 * @param late whether the day that was asked for was past, and firstDay is that of the night job which finds it
 */
public record CallHours(Set<Integer> hours, Optional<LocalDate> firstDay, boolean late) {
    public CallHours {
        hours = Set.copyOf(hours);
    }

    /** From this day on, or at any time. */
    public static CallHours from(Set<Integer> hours, Optional<LocalDate> day) {
        return new CallHours(hours, day, false);
    }

    /** The same on a server that looks for plans of past days at night only. */
    public CallHours waiting(LocalDate today) {
        return firstDay.filter(day -> day.isBefore(today)).isPresent()
                ? new CallHours(hours, Optional.of(today.plusDays(1)), true)
                : this;
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

    /** Midnight after the first day on which dialling is allowed, or of the day that was missed. */
    Instant firstNight(Instant accepted, ZoneId zone) {
        LocalDate day = notBefore(accepted, zone).atZone(zone).toLocalDate();
        return (late ? day : day.plusDays(1)).atStartOfDay(zone).toInstant();
    }
}
