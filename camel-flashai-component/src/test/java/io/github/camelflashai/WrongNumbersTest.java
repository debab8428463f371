package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiOptionsException;
import org.apache.camel.main.Main;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Camel takes a text that is no number for 0. */
class WrongNumbersTest extends CamelTestSupport {
    private static final String ACCOUNT = "&baseUrl=http://localhost:1/api&clientId=x&clientSecret=y";
    private static final String PREFIX = "camel.component.flashai.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settleTime=abc",
                "settleTime=10 seconds",
                "settleTime=-1",
                "attemptTimeout=-PT1S",
                "retryDelay=1.5",
                "delay=soon",
                "initialDelay=1w",
                "nonceNode=one",
                "nonceNode=1s",
                "maxRetries=three",
                "chunkSize=2147483648",
                "repeatCount=99999999999999999999",
                "callbackMaxSize=1XB",
                "callbackMaxSize=2GB",
                "maxResponseSize=0",
                "maxResponseSize=-1",
                "maxResponseSize=1.5MB"
            })
    void an_endpoint_with_a_wrong_number_does_not_start_and_says_which(String option) {
        String value = option.substring(option.indexOf('=') + 1);
        assertThatThrownBy(() -> context.getEndpoint("flashai:addPlan?" + option + ACCOUNT)
                        .createProducer()
                        .start())
                .hasStackTraceContaining(
                        FlashAiOptionsException.class.getName() + ": " + option.substring(0, option.indexOf('=')))
                .hasStackTraceContaining(value.startsWith("-P") ? "-1000" : value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"settle-time=abc", "nonce-node=one", "callback-max-size=1XB", "health-check-interval=never"})
    void a_component_with_a_wrong_number_does_not_start_and_says_which(String property) {
        Main main = new Main();
        String name = property.substring(0, property.indexOf('='));
        String value = property.substring(property.indexOf('=') + 1);
        main.addInitialProperty(PREFIX + name, value);
        try {
            assertThatThrownBy(main::start)
                    .hasStackTraceContaining(FlashAiOptionsException.class.getName())
                    .hasStackTraceContaining(PREFIX + name)
                    .hasStackTraceContaining("'" + value + "'");
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10485760, 10485760",
        "1MB, 1048576",
        "1mb, 1048576",
        "64kB, 65536",
        "1GB, 1073741824",
        "512B, 512",
        "' 7 ', 7"
    })
    void sizes_have_units(String text, int bytes) {
        assertThat(options("maxResponseSize=" + text).getMaxResponseSize()).isEqualTo(bytes);
        assertThat(options("callbackMaxSize=" + text).getCallbackMaxSize()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1500, 1500",
        "30s, 30000",
        "1h30m, 5400000",
        "1m500ms, 60500",
        "500ms, 500",
        "1d, 86400000",
        "PT1M, 60000",
        "' 30s ', 30000"
    })
    void times_are_as_ever(String text, long millis) {
        assertThat(options("settleTime=" + text).getSettleTime()).isEqualTo(millis);
    }

    @Test
    void what_is_no_number_by_type_is_left_alone() {
        FlashAiConfiguration options = options("batchName=abc&callHour=9,10");
        assertThat(options.getBatchName()).isEqualTo("abc");
        assertThat(options.getCallHour()).isEqualTo("9,10");
    }

    private FlashAiConfiguration options(String options) {
        return context.getEndpoint("flashai:getBatchPlanList?" + options + ACCOUNT, FlashAiEndpoint.class)
                .getConfiguration();
    }
}
