package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class EnvelopeVariantTest extends SimulatorTest {
    @Test
    void the_plain_form() {
        JsonNode answer = answer();
        assertThat(answer.path("code").isTextual()).isTrue();
        assertThat(answer.path("code").asText()).isEqualTo("0");
        assertThat(answer.path("success").isBoolean()).isTrue();
        assertThat(answer.path("body").isObject()).isTrue();
        assertThat(answer.has("sign")).isFalse();
        assertThat(answer.path("body").path("acceptCount").isInt()).isTrue();
        assertThat(client().call("batchPlanPause", "batchName", "b")
                        .path("body")
                        .isNull())
                .isTrue();
    }

    @Test
    void code_as_number() {
        assertThat(answer(EnvelopeVariant.CODE_AS_NUMBER).path("code").isInt()).isTrue();
        assertThat(client().call("batchPlanPause").path("code").intValue()).isEqualTo(1010);
    }

    @Test
    void code_of_zeros() {
        assertThat(answer(EnvelopeVariant.CODE_ZEROS).path("code").asText()).isEqualTo("0000");
        assertThat(client().call("batchPlanPause").path("code").asText()).isEqualTo("1010");
    }

    @Test
    void success_as_number() {
        assertThat(answer(EnvelopeVariant.SUCCESS_AS_NUMBER).path("success").isInt())
                .isTrue();
        assertThat(client().call("getBotence").path("success").intValue()).isZero();
        assertThat(client().call("batchPlanPause").path("success").intValue()).isEqualTo(1);
    }

    @Test
    void success_missing_or_false() {
        assertThat(answer(EnvelopeVariant.SUCCESS_MISSING).has("success")).isFalse();
        JsonNode answer = client().call("getBotence");
        assertThat(answer.has("success")).isFalse();
        simulator().answerWith(EnvelopeVariant.SUCCESS_FALSE);
        answer = client().call("getBotence");
        assertThat(answer.path("success").isBoolean()).isTrue();
        assertThat(answer.path("success").booleanValue()).isFalse();
        assertThat(answer.path("code").asText()).isEqualTo("0");
    }

    @Test
    void body_null_empty_or_missing() {
        assertThat(answer(EnvelopeVariant.BODY_NULL).path("body").isNull()).isTrue();
        simulator().answerWith(EnvelopeVariant.BODY_EMPTY_TEXT);
        assertThat(client().call("getBotence").path("body").isTextual()).isTrue();
        assertThat(client().call("getBotence").path("body").asText()).isEmpty();
        simulator().answerWith(EnvelopeVariant.BODY_MISSING);
        assertThat(client().call("getBotence").has("body")).isFalse();
    }

    @Test
    void body_as_text() throws IOException {
        JsonNode body = answer(EnvelopeVariant.BODY_AS_TEXT).path("body");
        assertThat(body.isTextual()).isTrue();
        assertThat(TestClient.MAPPER.readTree(body.asText()).path("acceptCount").asInt())
                .isEqualTo(3);
    }

    @Test
    void signed() {
        JsonNode answer = answer(EnvelopeVariant.SIGN_PRESENT);
        Map<String, String> signed =
                Map.of("body", answer.path("body").toString(), "code", "0", "msg", "SUCCESS", "success", "true");
        assertThat(answer.path("sign").asText())
                .isEqualTo(Signature.of(signed, simulator().clientSecret()));
    }

    @Test
    void unknown_fields() {
        JsonNode answer = answer(EnvelopeVariant.UNKNOWN_FIELDS);
        assertThat(answer.size()).isGreaterThan(4);
        assertThat(answer.path("body").has("unlisted")).isTrue();
        assertThat(answer.path("body").path("acceptCount").asInt()).isEqualTo(3);
    }

    @Test
    void counts_as_text_or_numbers() {
        assertThat(answer(EnvelopeVariant.COUNTS_AS_TEXT)
                        .path("body")
                        .path("acceptCount")
                        .isTextual())
                .isTrue();
        simulator().answerWith(EnvelopeVariant.COUNTS_AS_NUMBERS);
        assertThat(list().path("batchCount").isInt()).isTrue();
    }

    @Test
    void script_variables_under_either_name() {
        assertThat(client().body("queryPlanParams").path("paramSeqLsit").asText())
                .isEqualTo("amount^1^number|date^2^date");
        simulator().answerWith(EnvelopeVariant.PARAM_SEQ_LIST);
        assertThat(client().body("queryPlanParams").path("paramSeqList").asText())
                .isEqualTo("amount^1^number|date^2^date");
    }

    @Test
    void callees_of_four_or_six_fields_with_or_without_a_bar() {
        client().start("b", 2);
        assertThat(list().path("mobileList").asText())
                .isEqualTo("13800000000^amount-date^0-20261201^1|13800000001^amount-date^1-20261201^1");
        simulator().answerWith(EnvelopeVariant.MOBILE_LIST_SIX_FIELDS, EnvelopeVariant.TRAILING_BAR);
        assertThat(list().path("mobileList").asText())
                .isEqualTo("13800000000^amount-date^0-20261201^^^1|13800000001^amount-date^1-20261201^^^1|");
    }

    @Test
    void dialogue_in_the_examples_form() {
        start(settings().answerRate(1));
        client().start("b", 1);
        pass(600);
        simulator().answerWith(EnvelopeVariant.DETAIL_LIST_HYPHENS);
        String call = client().body(
                        "getBatchPlanCallList",
                        "batchName",
                        "b",
                        "notifyUrl",
                        "http://localhost/",
                        "page",
                        1,
                        "pageNum",
                        1)
                .path("callList")
                .asText();
        String turn = call.split("\\^", -1)[11].split("\\$", -1)[0];
        assertThat(turn.split("-", -1)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(EnvelopeVariant.class)
    void every_variant_lasts_until_the_next(EnvelopeVariant variant) throws IOException {
        simulator().answerWith(variant);
        String text = client().post("getBotence", client().text(client().parameters()))
                .body();
        assertThat(TestClient.MAPPER.readTree(text).path("code").asInt()).isZero();
        simulator().answerWith();
        assertThat(client().body("getBotence").isObject()).isTrue();
    }

    private JsonNode answer(EnvelopeVariant... variants) {
        client().start("b", 3);
        simulator().answerWith(variants);
        return client().call("getBatchPlanCallSummary", "batchName", "b");
    }

    private JsonNode list() {
        if (simulator().batch("b").isEmpty()) {
            client().start("b", 2);
        }
        return client().body("getBatchPlanList", "batchName", "b", "page", 1, "pageNum", 10);
    }
}
