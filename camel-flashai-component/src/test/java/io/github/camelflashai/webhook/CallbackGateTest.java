package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.wire.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CallbackGateTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final CallbackGate gate = new CallbackGate(
            "/callback",
            CallbackTokens.of(TOKEN),
            Account.of("http://localhost/api", "x", "y"),
            100,
            ActivityListener.NONE);

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

    /** What comes from outside may be anything: a phone, a line break, a colour of the terminal. */
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; of=13800000001", "text/html\u001b[31m", "text/html\nINFO all is well", "x"})
    void a_content_type_that_is_none_of_the_usual_is_not_repeated_in_the_log(String contentType) {
        Logger logger = (Logger) LoggerFactory.getLogger(CallbackGate.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            gate.refused(Refusal.NOT_JSON, 7, contentType, "somebody");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("Refused a callback of 7 bytes of an unusual content type from somebody");
    }
}
