package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class CallbackHabitsTest extends SimulatorTest {
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void a_call_is_reported_without_its_times() {
        start(settings().with(Habit.OLDER_CALLBACKS));
        assertThat(client().addPlanCode("b", "13800000001^a-b^1-2^Name", "notifyUrl", receiver.url("call")))
                .isEqualTo("0");
        pass(600);
        String tag = simulator().batch("b").orElseThrow().calls().get(0).intentTag();
        assertThat(receiver.messages()).singleElement().satisfies(message -> assertThat(TestClient.result(message))
                .hasToString("{\"attach\":\"a-b\",\"batchName\":\"b\",\"custName\":\"Name\",\"params\":\"1-2\","
                        + "\"phone\":\"13800000001\",\"result\":\"" + tag + "\"}"));
    }

    @Test
    void the_envelope_has_numbers_and_text_and_a_sign() {
        start(settings().with(Habit.OLDER_CALLBACKS));
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(600);
        JsonNode message = receiver.messages().get(0);
        assertThat(message.path("code").isInt()).isTrue();
        assertThat(message.path("success").isInt()).isTrue();
        assertThat(message.path("body").isTextual()).isTrue();
        Map<String, String> signed = Map.of(
                "body",
                message.path("body").asText(),
                "code",
                "0",
                "msg",
                message.path("msg").asText(),
                "success",
                "0");
        assertThat(message.path("sign").asText())
                .isEqualTo(Signature.of(signed, simulator().clientSecret()));
    }

    @Test
    void the_batch_is_reported_when_the_last_callee_has_come_in_and_never_again() {
        start(settings().intakePerSecond(1).with(Habit.OLDER_CALLBACKS, Habit.INTAKE_BY_QUEUE));
        client().start("b", 5, "notifyBatchUrl", receiver.url("batch"));
        pass(4);
        assertThat(receiver.texts()).isEmpty();
        pass(1);
        assertThat(receiver.messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(TestClient.result(message))
                                .hasToString(
                                        "{\"acceptCount\":5,\"batchName\":\"b\",\"failCount\":0,\"failList\":\"\",\"successCount\":5}"));
        assertThat(simulator().batch("b").orElseThrow().planned()).isPositive();
        pass(600);
        assertThat(receiver.texts()).hasSize(1);
    }

    @Test
    void who_is_not_called_is_reported_too() {
        start(settings()
                .doNotCall(List.of("13800000001"))
                .with(Habit.OLDER_CALLBACKS, Habit.BLACK_LIST_AT_INTAKE, Habit.PARAMS_CHECKED_AT_INTAKE));
        String callees = "13800000001^a-b^1-2|13800000002^a^1^N^C|13800000003^a-b^1-2";
        assertThat(client().addPlanCode(
                                "b",
                                callees,
                                "notifyUrl",
                                receiver.url("call"),
                                "notifyBatchUrl",
                                receiver.url("batch")))
                .isEqualTo("0");
        pass(0);
        List<JsonNode> bodies =
                receiver.messages().stream().map(TestClient::result).toList();
        assertThat(bodies).hasSize(3);
        assertThat(bodies.get(0).path("phone").asText()).isEqualTo("13800000001");
        assertThat(bodies.get(0).path("result").asText()).isEqualTo("X");
        assertThat(bodies.get(1).path("phone").asText()).isEqualTo("13800000002");
        assertThat(bodies.get(1).path("result").asText()).contains("script");
        assertThat(bodies.get(2).path("failCount").asInt()).isEqualTo(1);
        assertThat(bodies.get(2).path("failList").asText()).isEqualTo("13800000002^a^1^N^C^");
        assertThat(bodies.get(2).path("successCount").asInt()).isEqualTo(2);
    }

    @Test
    void the_batch_is_not_reported_if_a_callee_vanished() {
        start(settings().with(Habit.OLDER_CALLBACKS, Habit.WIDE_ROWS_VANISH));
        String callees = "13800000001|13800000002^" + "a".repeat(256);
        assertThat(client().addPlanCode("b", callees, "notifyBatchUrl", receiver.url("batch")))
                .isEqualTo("0");
        pass(600);
        assertThat(receiver.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 403, 500, 503})
    void any_answer_counts_as_delivered(int status) {
        start(settings().with(Habit.ANY_ANSWER_DELIVERS));
        receiver.answerNext(1, status);
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(100_000);
        assertThat(receiver.texts()).hasSize(1);
        assertThat(simulator().books().callbacksPosted()).isEqualTo(1);
        assertThat(simulator().books().callbacksFailed()).isZero();
    }

    @Test
    void only_no_answer_is_repeated() {
        start(settings().with(Habit.ANY_ANSWER_DELIVERS));
        String url = receiver.url("call");
        receiver.close();
        client().start("b", 1, "notifyUrl", url);
        pass(100_000);
        assertThat(simulator().books().callbacksFailed()).isEqualTo(5);
        assertThat(simulator().books().callbacksGivenUp()).isEqualTo(1);
    }
}
