package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayHabitsTest extends SimulatorTest {
    private static final String WRONG = "00000000000000000000000000000000";

    @Override
    FlashAiSimulator.Builder settings() {
        return super.settings().with(Habit.GATEWAY_CHECKS);
    }

    @ParameterizedTest
    @CsvSource({
        "clientId,demoClient2",
        "clientId,",
        "nonce,abc12",
        "nonce,abc1234",
        "timestamp,1",
        "timestamp,",
        "signType,SHA256",
        "signType,"
    })
    void the_form_is_looked_at_first(String name, String value) {
        assertThat(code(client().sign(client().parameters(name, value)))).isEqualTo("1000");
        assertThat(code(client().parameters("sign", "abc"))).isEqualTo("1000");
        assertThat(simulator().books().signedWrong()).isZero();
    }

    @Test
    void a_nonce_may_be_any_six_characters() {
        client().body("getBotence", "nonce", "ä-/ 12");
    }

    @ParameterizedTest
    @CsvSource({"-600000,0", "-600001,1001", "600001,0", "864000000,0"})
    void only_the_past_is_bounded(long distance, String code) {
        assertThat(code(client().sign(client().parameters("timestamp", BEGIN.toEpochMilli() + distance))))
                .isEqualTo(code);
    }

    @Test
    void a_nonce_that_came_before_is_1002_even_from_a_wrongly_signed_request() {
        assertThat(code(client().parameters("nonce", "abc123", "sign", WRONG))).isEqualTo("1003");
        assertThat(code(client().sign(client().parameters("nonce", "abc123")))).isEqualTo("1002");
        pass(600);
        assertThat(code(client().sign(client().parameters("nonce", "abc123")))).isEqualTo("0");
        assertThat(simulator().books().noncesRepeated()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"clientId,unknown123", "signType,md5"})
    void every_fault_of_the_sign_is_1003(String name, String value) {
        assertThat(code(client().sign(client().parameters(name, value)))).isEqualTo("1003");
        assertThat(code(client().parameters("sign", WRONG))).isEqualTo("1003");
        assertThat(simulator().books().signedWrong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "a=b", "{\"a\":{}}"})
    void what_is_no_flat_object_breaks_it(String text) throws IOException {
        assertThat(client().post("getBotence", text).statusCode()).isEqualTo(500);
        assertThat(simulator().books().requests()).isEqualTo(1);
    }

    @Test
    void other_client_ids_are_refused_at_the_start() {
        assertThatThrownBy(() -> settings().account("me", "mine").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client id me has 2 characters");
    }

    @Test
    void a_number_as_timestamp_breaks_it_before_anything_is_used_up() {
        start(super.settings().with(Habit.TIMESTAMP_MUST_BE_TEXT));
        Object now = clock.millis();
        assertThat(client().status(
                                "addPlan", client().addPlan("b", "13800000001", "timestamp", now, "nonce", "abc123")))
                .isEqualTo(500);
        assertThat(simulator().batch("b")).isEmpty();
        client().body("getBotence", "nonce", "abc123");
        simulator().switchOff(Habit.TIMESTAMP_MUST_BE_TEXT);
        client().body("getBotence", "timestamp", now);
    }

    @Test
    void strict_wants_a_number_and_so_the_two_do_not_go_together() {
        assertThatThrownBy(() -> settings()
                        .strict(true)
                        .with(Habit.TIMESTAMP_MUST_BE_TEXT)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TIMESTAMP_MUST_BE_TEXT");
        start(settings().strict(true));
        assertThatThrownBy(() -> simulator().switchTo(Profile.OLDER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(simulator().habits()).containsExactly(Habit.GATEWAY_CHECKS);
    }

    @Test
    void a_request_of_a_megabyte_breaks_it() {
        start(settings().with(Habit.LARGE_REQUESTS_FAIL));
        assertThat(client().status("addPlan", client().addPlan("small", TestClient.callees(10_000))))
                .isEqualTo(200);
        Map<String, Object> large = client().addPlan("large", TestClient.callees(28_000), "nonce", "abc123");
        assertThat(client().status("addPlan", large)).isEqualTo(500);
        assertThat(simulator().batches()).extracting(BatchView::batchName).containsExactly("small");
        assertThat(code(client().sign(client().parameters("nonce", "abc123")))).isEqualTo("1002");
        simulator().switchOff(Habit.LARGE_REQUESTS_FAIL);
        large.put("nonce", "abc124");
        assertThat(client().status("addPlan", large)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_nonce_is_taken_again(boolean older) {
        start(older ? settings() : super.settings());
        simulator().switchOn(Habit.NONCES_TAKEN_AGAIN);
        client().body("getBotence", "nonce", "abc123");
        client().body("getBotence", "nonce", "abc123");
        assertThat(simulator().books().noncesRepeated()).isEqualTo(1);
    }

    private String code(Map<String, Object> parameters) {
        return client().send("getBotence", parameters).path("code").asText();
    }
}
