package io.github.camelflashai.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the HTTP header Retry-After, which is a number of seconds or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * How long the server asks to be left alone.
     *
     * @param header the header, or null
     * @param now the time that a date is counted from
     * @return null if there is no header, or none that can be read; zero for a date in the past
     */
    static Duration parse(String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
