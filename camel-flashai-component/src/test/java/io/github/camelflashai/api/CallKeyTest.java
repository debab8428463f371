package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallKeyTest {
    private static final Instant START = Instant.parse("2026-12-01T02:00:07.345Z");
    private static final String FROM_A_CALLBACK = CallKey.of("spring", "13800000001", START);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20261201, 1796090407345",
                "20261201, 1796090407",
                "'',       1796090407345",
                "'',       1796090407000.0",
                "'',       1796090407.0",
                "20261201, 100007",
                "20261201, 10:00:07",
                "2026-12-01, 10:00:07",
                "2026/12/01, 10:00:07.345",
                "20261201, 20261201100007",
                "20261201, 2026-12-01 10:00:07",
                "'',       2026-12-01T10:00:07",
                "'',       2026-12-01T02:00:07Z",
                "'',       2026-12-01T02:00:07.345+00:00",
                "2026-12-01 10:00:07, ''",
                "2026-12-01 10:00:07, 7 s",
                "' 20261201 ', ' 100007 '"
            })
    void a_poll_and_a_callback_of_the_same_call_have_one_key(String date, String time) {
        assertThat(CallKey.of("spring", polled(date, time))).contains(FROM_A_CALLBACK);
    }

    @Test
    void text_is_of_the_zone_of_the_server() {
        CallLayout utc = CallLayout.parse(CallLayout.DOCUMENTED, ZoneId.of("UTC"));
        assertThat(new Call(List.of("13800000001", "20261201", "020007"), utc).start())
                .contains(Instant.parse("2026-12-01T02:00:07Z"));
    }

    @Test
    void batch_phone_and_second_each_make_another_key() {
        assertThat(List.of(
                        FROM_A_CALLBACK,
                        CallKey.of("summer", "13800000001", START),
                        CallKey.of("spring", "13800000002", START),
                        CallKey.of("spring", "13800000001", START.plusSeconds(1))))
                .doesNotHaveDuplicates();
        assertThat(CallKey.of("spring", "13800000001", Instant.parse("2026-12-01T02:00:07Z")))
                .as("milliseconds do not count")
                .isEqualTo(FROM_A_CALLBACK);
    }

    @Test
    void the_key_stays_what_it_is_and_shows_no_phone() {
        assertThat(FROM_A_CALLBACK)
                .isEqualTo("spring-d9805d82896613ca2cb5472d3bfdf7cf")
                .doesNotContain("13800000001", "0000001");
    }

    @ParameterizedTest
    @CsvSource({"20261201, noon", "20261301, 100007", "'', ''", "20261201, 1000"})
    void a_time_that_tells_no_second_still_makes_a_stable_key(String date, String time) {
        assertThat(polled(date, time).start()).isEmpty();
        assertThat(CallKey.of("spring", polled(date, time)))
                .isPresent()
                .isEqualTo(CallKey.of("spring", polled(date, time)))
                .isNotEqualTo(CallKey.of("spring", polled(date, time + "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+8613800000001", "8613800000001", "008613800000001", "+86 138 0000 0001", " 138 0000 0001"})
    void all_spellings_of_a_phone_have_one_key(String phone) {
        assertThat(CallKey.of("spring", phone, START)).isEqualTo(FROM_A_CALLBACK);
        Call call = new Call(List.of(phone, "", "1796090407000"), CallLayout.parse(CallLayout.AUTO));
        assertThat(CallKey.of("spring", call)).contains(FROM_A_CALLBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8613800", "861380000000112", "861380000000"})
    void a_country_code_is_one_only_before_eleven_digits(String phone) {
        assertThat(PhoneNumber.canonical(phone)).isEqualTo(phone);
    }

    @Test
    void a_record_without_a_phone_has_no_call_key_and_another_key_than_any_other_record() {
        CallLayout layout = CallLayout.parse(CallLayout.AUTO);
        Call one = new Call(List.of("A", "x", "1796090407000"), layout);
        Call other = new Call(List.of("B", "x", "1796090407000"), layout);
        assertThat(CallKey.of("spring", one)).isEmpty();
        assertThat(one.key("spring")).isNotEqualTo(other.key("spring"));
    }

    @Test
    void redials_without_a_time_are_distinguished_by_their_results() {
        CallLayout layout = CallLayout.parse(CallLayout.AUTO);
        Call first = new Call(List.of("13800000001", "20261201", "", "", "", "12", "A"), layout);
        Call redial = new Call(List.of("13800000001", "20261201", "", "", "", "40", "B"), layout);
        assertThat(first.key("spring")).isNotEqualTo(redial.key("spring"));
    }

    private static Call polled(String date, String time) {
        return new Call(List.of("13800000001", date, time), CallLayout.parse(CallLayout.DOCUMENTED));
    }

    /** A name of a callback is what somebody wrote. */
    @Test
    void a_key_is_one_line_and_still_another_for_another_name() {
        String forged = CallKey.of("spring\r\n2026 ERROR\0", "13800000001", START);
        assertThat(forged).startsWith("spring__2026 ERROR_-").doesNotContainPattern("\\p{Cc}");
        assertThat(forged).isNotEqualTo(CallKey.of("spring__2026 ERROR_", "13800000001", START));
    }
}
