package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"120; 120", "' 0 '; 0", "Tue, 01 Dec 2026 10:00:30 GMT; 30", "Tue, 01 Dec 2026 09:00:00 GMT; 0"})
    void seconds_or_a_date(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999"})
    void what_is_neither_says_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void a_date_of_which_the_day_of_the_week_is_wrong_says_nothing() {
        assertThat(RetryAfter.parse("Mon, 01 Dec 2026 10:00:30 GMT", NOW)).isNull();
    }
}
