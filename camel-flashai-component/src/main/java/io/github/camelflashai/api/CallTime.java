package io.github.camelflashai.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the times of call records. The API document does not give their form (flashai-api.md, section 6.5), so all that
 * servers are likely to send are understood.
 */
final class CallTime {
    private static final Pattern MILLISECONDS = Pattern.compile("(\\d{13})(?:\\.\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\.\\d+)?");
    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})[T ]?"
            + "(\\d{2}):?(\\d{2}):?(\\d{2})(?:\\.\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})?");

    private CallTime() {}

    /**
     * The instant of a time field.
     *
     * @param date the field beside it that may hold the day, {@code yyyyMMdd} or {@code yyyy-MM-dd}; looked at where the time
     *     has no day of its own
     * @param time milliseconds (13 digits) or seconds (10 digits) since the epoch, with or without a fraction; or {@code HHmmss}, {@code HH:mm:ss}, with or
     *     without a day before it
     * @param zone the zone of text that names none
     * @return empty if the text holds no second
     */
    static Optional<Instant> read(String date, String time, ZoneId zone) {
        return Stream.of(time.strip(), date.strip() + " " + time.strip(), date.strip())
                .map(text -> instant(text, zone))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
        }
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
        }
        Matcher parts = DATE_AND_TIME.matcher(text);
        try {
            return parts.matches() ? Optional.of(instant(parts, zone)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as a month 13
        }
    }

    private static Instant instant(Matcher parts, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                number(parts, 6));
        String offset = parts.group(7);
        return local.atZone(offset == null ? zone : ZoneOffset.of(offset)).toInstant();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
