package io.github.camelflashai.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of call records. The API document does not give their form (flashai-api.md, section 6.5), so all that
 * servers are likely to send are understood.
 */
final class CallTime {
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})[T ]?"
            + "(\\d{2}):?(\\d{2}):?(\\d{2})(?:\\.\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,4}):(\\d{2}):)?(\\d{1,9})");

    private CallTime() {}

    /**
     * The instant of a time field.
     *
     * @param date the field beside it that may hold the day, {@code yyyyMMdd} or {@code yyyy-MM-dd}; looked at where the time
     *     has no day of its own
     * @param time milliseconds (13 digits) or seconds (10 digits) since the epoch; or {@code HHmmss}, {@code HH:mm:ss}, with or
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

    /**
     * The instant of a field that has its day inside.
     *
     * @return null if the field is missing, or holds no second
     */
    static @Nullable Instant of(ResultBody body, String field) {
        String text = body.text(field);
        return text == null ? null : read("", text, body.callLayout().zone()).orElse(null);
    }

    /**
     * The instant of a time field of a call that had begun before.
     *
     * @param date the day on which the call began, as in {@link #read}
     * @param time as in {@link #read}, but empty for none
     * @param start when the call began; a time of the day before it is one of the next day
     */
    static Optional<Instant> later(String date, String time, ZoneId zone, Optional<Instant> start) {
        String text = time.strip();
        return instant(text, zone).or(() -> instant(date.strip() + " " + text, zone)
                .map(at -> start.filter(at::isBefore).isPresent() ? at.plus(Duration.ofDays(1)) : at));
    }

    /** The seconds of a duration, {@code 30} or {@code 00:00:30}; null if it is none. */
    static @Nullable Long seconds(String duration) {
        Matcher parts = DURATION.matcher(duration.strip());
        if (!parts.matches()) {
            return null;
        }
        long seconds = Long.parseLong(parts.group(3));
        return parts.group(1) == null ? seconds : (number(parts, 1) * 60L + number(parts, 2)) * 60 + seconds;
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        if (MILLISECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
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
