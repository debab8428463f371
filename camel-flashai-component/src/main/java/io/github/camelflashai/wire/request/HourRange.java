package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hours of the day in which people may be called.
 *
 * @param from the first hour
 * @param to the hour at whose beginning the last call may begin no more
 */
public record HourRange(int from, int to) {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,2})\\s*-\\s*(\\d{1,2})\\s*");
    private static final int HOURS = 24;

    /** The range of text such as 8-21. */
    public static HourRange parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int from = Integer.parseInt(form.group(1));
            int to = Integer.parseInt(form.group(2));
            if (from < to && to <= HOURS) {
                return new HourRange(from, to);
            }
        }
        throw new FlashAiOptionsException(
                "allowedHours", "is '" + text + "'", "give two hours of the day, such as 8-21 for 8:00 to 21:00");
    }

    /** The hours of a callHour that are not in it. */
    List<String> outside(String callHour) {
        return Stream.of(callHour.split(","))
                .map(String::strip)
                .filter(hour -> !holds(hour))
                .toList();
    }

    private boolean holds(String hour) {
        try {
            int number = Integer.parseInt(hour);
            return from <= number && number < to;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
