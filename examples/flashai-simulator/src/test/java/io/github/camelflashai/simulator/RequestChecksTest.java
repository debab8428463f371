package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class RequestChecksTest extends SimulatorTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "md5", "SHA256"})
    void sign_type_must_be_md5(String signType) {
        Map<String, Object> parameters = client().parameters("signType", signType);
        assertRefused(client().send("getBotence", client().sign(parameters)), "1008", "signType");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "somebody"})
    void client_must_be_known(String clientId) {
        Map<String, Object> parameters = client().parameters("clientId", clientId);
        assertRefused(client().send("getBotence", client().sign(parameters)), "1009", "clientId");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00000000000000000000000000000000"})
    void sign_must_be_right(String sign) {
        Map<String, Object> parameters = client().parameters("sign", sign);
        assertRefused(client().send("getBotence", parameters), "1003", "sign");
        assertThat(simulator().books().signedWrong()).isEqualTo(1);
    }

    @Test
    void sign_is_compared_without_regard_to_case() {
        Map<String, Object> parameters = client().sign(client().parameters());
        parameters.computeIfPresent("sign", (name, sign) -> ((String) sign).toLowerCase(Locale.ROOT));
        assertThat(client().send("getBotence", parameters).path("code").asText())
                .isEqualTo("0");
    }

    @Test
    void a_value_changed_after_signing_is_seen() {
        Map<String, Object> parameters = client().sign(client().parameters("batchName", "a"));
        parameters.put("batchName", "b");
        assertRefused(client().send("getBatchPlanCallSummary", parameters), "1003", "sign");
    }

    @ParameterizedTest
    @CsvSource({"-600000,0", "600000,0", "-600001,1003", "600001,1003"})
    void timestamp_must_be_within_ten_minutes(long distance, String code) {
        long timestamp = BEGIN.toEpochMilli() + distance;
        assertThat(client().call("getBotence", "timestamp", timestamp)
                        .path("code")
                        .asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "1.5", "-1", "99999999999999999999"})
    void timestamp_must_be_milliseconds(String timestamp) {
        assertRefused(client().call("getBotence", "timestamp", timestamp), "1003", "timestamp");
    }

    @Test
    void timestamp_may_be_text() {
        client().body("getBotence", "timestamp", Long.toString(clock.millis()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc12", "abc1234", "abc-12", "äbc123"})
    void nonce_must_be_six_letters_and_digits(String nonce) {
        assertRefused(client().call("getBotence", "nonce", nonce), "1003", "nonce");
    }

    @Test
    void nonce_must_not_come_twice_within_ten_minutes() {
        client().body("getBotence", "nonce", "abc123");
        pass(599);
        assertRefused(client().call("getBotence", "nonce", "abc123"), "1003", "nonce");
        client().body("getBotence", "nonce", "Abc123");
        pass(1);
        client().body("getBotence", "nonce", "abc123");
        assertThat(simulator().books().noncesRepeated()).isEqualTo(1);
    }

    @Test
    void a_refused_request_does_not_use_up_its_nonce() {
        Map<String, Object> spoilt = client().parameters("nonce", "abc123");
        spoilt.put("sign", "00000000000000000000000000000000");
        assertRefused(client().send("getBotence", spoilt), "1003", "sign");
        assertRefused(client().call("getBotence", "nonce", "abc123", "timestamp", 1), "1003", "timestamp");
        client().body("getBotence", "nonce", "abc123");
        assertThat(simulator().books().noncesRepeated()).isZero();
    }

    @Test
    void nonces_are_counted_for_each_client_alone() {
        start(settings().account("one", "secret-1").account("two", "secret-2"));
        client().body("getBotence", "nonce", "abc123");
        Map<String, Object> other = client().parameters("clientId", "two", "nonce", "abc123");
        assertThat(client().send("getBotence", signBySecondAccount(other))
                        .path("code")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void the_checks_come_in_their_order() {
        Map<String, Object> parameters =
                client().parameters("signType", "x", "clientId", "x", "sign", "x", "timestamp", "x", "nonce", "x");
        assertRefused(client().send("addPlan", parameters), "1008", "");
        parameters.put("signType", "MD5");
        assertRefused(client().send("addPlan", parameters), "1009", "");
        parameters.put("clientId", simulator().clientId());
        assertRefused(client().send("addPlan", parameters), "1003", "sign");
        assertRefused(client().send("addPlan", client().sign(parameters)), "1003", "timestamp");
        parameters.put("timestamp", clock.millis());
        assertRefused(client().send("addPlan", client().sign(parameters)), "1003", "nonce");
        parameters.put("nonce", "abc123");
        assertRefused(client().send("addPlan", client().sign(parameters)), "1010", "batchName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":{}}", "a=b"})
    void the_body_must_be_a_flat_json_object(String text) throws IOException {
        JsonNode answer =
                TestClient.MAPPER.readTree(client().post("getBotence", text).body());
        assertRefused(answer, "1010", "");
    }

    @Test
    void an_unknown_path_is_not_found() throws IOException {
        assertThat(client().post("noSuchOperation", "{}").statusCode()).isEqualTo(404);
        assertThat(client().post("addPlan/more", "{}").statusCode()).isEqualTo(404);
        assertThat(client().post("../addPlan", "{}").statusCode()).isEqualTo(404);
        assertThat(simulator().books().requests()).isZero();
    }

    @Test
    void a_second_account_sees_nothing_of_the_first() {
        start(settings().account("one", "secret-1").account("two", "secret-2"));
        client().start("b", 1);
        assertThat(simulator().batch("b")).isPresent();
        Map<String, Object> other = client().parameters("clientId", "two", "batchName", "b");
        assertRefused(client().send("getBatchPlanCallSummary", signBySecondAccount(other)), "1005", "");
    }

    private static Map<String, Object> signBySecondAccount(Map<String, Object> parameters) {
        Map<String, String> texts = new TreeMap<>();
        parameters.forEach((name, value) -> texts.put(name, value.toString()));
        parameters.put("sign", Signature.of(texts, "secret-2"));
        return parameters;
    }

    private static void assertRefused(JsonNode answer, String code, String word) {
        assertThat(answer.path("code").asText()).isEqualTo(code);
        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("msg").asText()).contains(word);
    }
}
