package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class AnswerHabitsTest extends SimulatorTest {
    @Test
    void the_older_envelope_has_numbers_and_text_and_a_sign() {
        start(settings().with(Habit.OLDER_ENVELOPE));
        JsonNode answer = client().call("getCallLine");
        assertThat(answer.path("code").isInt()).isTrue();
        assertThat(answer.path("code").intValue()).isZero();
        assertThat(answer.path("success").isInt()).isTrue();
        assertThat(answer.path("success").intValue()).isZero();
        assertThat(answer.path("msg").asText()).isNotBlank().isNotEqualTo("SUCCESS");
        assertThat(answer.path("body").isTextual()).isTrue();
        assertThat(TestClient.result(answer).path("lineList").asText()).startsWith("5^");
        assertSigned(answer);
    }

    @Test
    void an_operation_without_a_result_has_an_empty_text() {
        start(settings().with(Habit.OLDER_ENVELOPE));
        client().start("b", 1);
        assertThat(client().call("batchPlanPause", "batchName", "b").path("body"))
                .isEqualTo(TestClient.MAPPER.getNodeFactory().textNode(""));
    }

    @Test
    void variants_come_on_top_of_the_older_envelope() {
        start(settings().with(Habit.OLDER_ENVELOPE));
        simulator().answerWith(EnvelopeVariant.UNKNOWN_FIELDS);
        assertThat(client().call("getCallLine").path("traceId").isTextual()).isTrue();
        simulator().answerWith();
        JsonNode answer = client().call("getCallLine");
        assertThat(answer.has("traceId")).isFalse();
        assertThat(answer.path("body").isTextual()).isTrue();
    }

    @Test
    void a_refusal_looks_like_a_success() {
        start(settings().with(Habit.ERRORS_IN_MSG));
        client().start("b", 1);
        JsonNode answer = client().send("addPlan", client().sign(client().addPlan("b", "13800000001")));
        assertError(answer, 0, "101007", 1);
        assertError(client().call("batchPlanStop", "batchName", "x"), 0, "101005", 1);
        assertError(client().call("batchPlanStop"), 0, "1010", 1);
        assertThat(simulator().books().answersByCode())
                .containsEntry("101007", 1L)
                .containsEntry("101005", 1L)
                .containsEntry("1010", 1L);
    }

    @Test
    void no_result_has_even_the_number_of_a_success() {
        start(settings().with(Habit.ERRORS_IN_MSG));
        assertError(client().call("getBatchPlanCallSummary", "batchName", "x"), 0, "1005", 0);
    }

    @Test
    void an_accident_and_an_unreadable_request_have_code_1() {
        start(settings().with(Habit.ERRORS_IN_MSG, Habit.UNKNOWN_PARAMETERS_REFUSED));
        simulator().faults().next("getBotence", Fault.code("1004"));
        assertError(client().call("getBotence"), 1, "1004", 1);
        assertError(client().call("getBotence", "colour", "red"), 1, "1010", 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_gateway_refuses_is_text_without_a_sign(boolean older) {
        start(older ? settings().with(Habit.GATEWAY_CHECKS) : settings());
        simulator().switchOn(Habit.ERRORS_IN_MSG);
        JsonNode answer = client().send("getBotence", client().parameters("sign", "00000000000000000000000000000000"));
        assertThat(answer).hasToString("{\"code\":\"1\",\"msg\":\"1003\",\"success\":\"1\"}");
    }

    @Test
    void a_success_is_as_it_was() {
        start(settings().with(Habit.ERRORS_IN_MSG));
        assertThat(client().call("getBotence").path("code").asText()).isEqualTo("0");
        assertThat(client().call("getBotence").path("msg").asText()).isEqualTo("SUCCESS");
    }

    private void assertError(JsonNode answer, int code, String msg, int success) {
        assertThat(answer.path("code").isInt()).isTrue();
        assertThat(answer.path("code").intValue()).isEqualTo(code);
        assertThat(answer.path("msg").asText()).isEqualTo(msg);
        assertThat(answer.path("success").isInt()).isTrue();
        assertThat(answer.path("success").intValue()).isEqualTo(success);
        assertThat(answer.has("body")).isFalse();
        assertSigned(answer);
    }

    private void assertSigned(JsonNode answer) {
        Map<String, String> signed = new TreeMap<>();
        answer.properties()
                .forEach(field -> signed.put(field.getKey(), field.getValue().asText()));
        String sign = signed.remove("sign");
        assertThat(sign).isEqualTo(Signature.of(signed, simulator().clientSecret()));
    }
}
