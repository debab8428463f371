package io.github.camelflashai.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelflashai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"0\",\"msg\":\"ok\",\"success\":true,\"body\":{\"rightCount\":1}}",
                "{\"code\":0,\"msg\":\"ok\",\"success\":true,\"body\":{\"rightCount\":1}}",
                "{\"code\":\"0000\",\"msg\":\"ok\",\"success\":0,\"body\":{\"rightCount\":1}}",
                "{\"code\":\"0\",\"msg\":\"ok\",\"success\":false,\"body\":{\"rightCount\":1},\"sign\":\"AB\"}",
                "{\"code\":\"0\",\"msg\":\"ok\",\"body\":\"{\\\"rightCount\\\":1}\",\"unknown\":[{}]}",
                "\n {\"body\":{\"rightCount\":1},\"msg\":\"ok\",\"code\":\"0\"} \n"
            })
    void every_form_of_success_is_read_the_same(String answer) throws Exception {
        Envelope envelope = read(answer);
        assertThat(envelope.isSuccess()).isTrue();
        assertThat(envelope.msg()).isEqualTo("ok");
        assertThat(envelope.body()).isEqualTo(Map.of("rightCount", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "{}", "\"{}\""})
    void an_empty_result_is_an_empty_object(String body) throws Exception {
        assertThat(read("{\"code\":\"0\",\"body\":" + body + "}").body()).isEmpty();
        assertThat(read("{\"code\":\"0\"}").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[1,2]; [1,2]", "\"text\"; \"text\"", "7; 7", "\"[1]\"; \"[1]\""})
    void a_result_that_is_no_object_is_kept(String body, String kept) throws Exception {
        assertThat(read("{\"code\":\"0\",\"body\":" + body + "}").body())
                .satisfies(read -> assertThat(Json.text(read)).isEqualTo("{\"body\":" + kept + "}"));
    }

    @ParameterizedTest
    @CsvSource({"\"1003\",1003", "1003,1003", "\"-1\",-1", "\"0x\",0x", "\"101007\",101007"})
    void anything_but_zeros_is_a_failure_whatever_success_says(String code, String text) throws Exception {
        Envelope envelope = read("{\"code\":" + code + ",\"success\":true}");
        assertThat(envelope.isSuccess()).isFalse();
        assertThat(envelope.code()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; empty",
                "<html>Bad Gateway</html>; HTML",
                "\n<!doctype html>; HTML",
                "not json; no JSON",
                "{\"code\":\"0\",\"body\":{\"rightC; cut off",
                "[]; no JSON object",
                "\"0\"; no JSON object",
                "{\"msg\":\"ok\"}; without a code",
                "{\"code\":null}; without a code",
                "{\"code\":\" \"}; without a code",
                "{\"code\":true}; without a code",
                "{\"code\":\"0\"}{\"code\":\"0\"}; no JSON",
                "{\"code\":\"0\"; cut off",
                "{\"code\":\"0\",\"other\":[{}; cut off",
                "{\"code\":{\"a\":\"0\"}}; without a code",
                "{\"code\":\"0\",\"body\":{\"n\":1e99999999999}}; no JSON",
                "'  '; empty"
            })
    void what_is_no_envelope_is_told(String answer, String told) {
        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> read(answer))
                .withMessageContaining(told);
    }

    @Test
    void a_page_of_many_megabytes_is_read() throws Exception {
        String callList = "13800000001^x|".repeat(2_000_000);
        assertThat(read("{\"code\":\"0\",\"body\":{\"callList\":\"" + callList + "\"}}")
                        .body())
                .isEqualTo(Map.of("callList", callList));
    }

    private static Envelope read(String answer) throws UnreadableResponseException {
        return Envelope.read(answer.getBytes(StandardCharsets.UTF_8));
    }
}
