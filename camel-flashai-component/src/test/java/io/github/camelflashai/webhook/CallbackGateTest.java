package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.ActivityListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackGateTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final CallbackGate gate =
            new CallbackGate("/callback", CallbackTokens.of(TOKEN), 100, ActivityListener.NONE);

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/json;v=1",
                "application/json; charset=utf8",
                "application/json; charset=UTF8",
                "text/json",
                "text/plain;charset=UTF-8",
                "*/*",
                "",
                "application/json;charset=nonsense"
            })
    void whatever_the_type_json_is_looked_for(String contentType) {
        assertThat(gate.check("token=" + TOKEN, contentType, 100)).isEmpty();
        assertThat(gate.check("token=" + TOKEN, contentType, -1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void a_form_may_not(String contentType) {
        assertThat(gate.check("token=" + TOKEN, contentType, 1)).contains(Refusal.NOT_JSON);
    }

    @Test
    void what_says_that_it_is_too_large_is_not_read() {
        assertThat(gate.check("token=" + TOKEN, "application/json", 101)).contains(Refusal.TOO_LARGE);
    }

    @Test
    void who_has_no_token_learns_nothing_else() {
        assertThat(gate.check(null, "text/plain", 1_000_000)).contains(Refusal.WRONG_TOKEN);
    }
}
