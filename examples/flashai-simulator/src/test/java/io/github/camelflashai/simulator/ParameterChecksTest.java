package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class ParameterChecksTest extends SimulatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"batchName", "botenceId", "callHour", "clear", "mobileList", "recall"})
    void add_plan_needs(String name) {
        assertRefused(add(name, null), "1010", name + " is missing");
        assertThat(simulator().batch("b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "batchName; ' '",
                "callDate; 20261340",
                "callDate; 2026-11-23",
                "callDate; 20260230",
                "callHour; 25",
                "callHour; 24",
                "callHour; 9,,10",
                "callHour; 9-11",
                "clear; 2",
                "clear; yes",
                "api; maybe",
                "recall; 2",
                "recall; -1",
                "notifyUrl; ftp://example.com/",
                "notifyUrl; not a url",
                "notifyBatchUrl; /relative",
                "mobileList; |"
            })
    void add_plan_refuses(String name, String value) {
        assertRefused(add(name, value), "1010", name);
        assertThat(simulator().batch("b")).isEmpty();
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThat(add("clear", 7, "callHour", "99", "botenceId", null)
                        .path("msg")
                        .asText())
                .contains("clear")
                .contains("callHour")
                .contains("botenceId");
    }

    @ParameterizedTest
    @CsvSource({"userId,", "callDate,", "userId,187", "clear,1", "api,true"})
    void add_plan_accepts_what_sample_clients_send(String name, String text) {
        assertThat(add(name, text).path("code").asText()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "[{\"recallTag\":\"F\"}]",
                "[{\"recallIntervalTime\":\"5\",\"recallTimes\":\"1\",\"ruleType\":\"0\"}]",
                "[{\"recallIntervalTime\":\"x\",\"recallTag\":\"F\",\"recallTimes\":\"1\",\"ruleType\":\"0\"}]",
                "[{\"recallIntervalTime\":\"5\",\"recallTag\":\"F\",\"recallTimes\":\"1\",\"ruleType\":\"2\"}]"
            })
    void redials_need_rules(String recallParams) {
        assertRefused(add("recall", 1, "recallParams", recallParams), "1010", "recallParams");
    }

    @Test
    void a_batch_name_is_unique() {
        client().start("b", 1);
        assertRefused(add(), "101007", "");
        assertThat(agentPlan("b").path("code").asText()).isEqualTo("101007");
    }

    @Test
    void a_batch_is_limited() {
        start(settings().maxCallees(3));
        client().start("three", 3);
        assertRefused(add("mobileList", TestClient.callees(4)), "101008", "4");
        assertThat(simulator().batch("b")).isEmpty();
    }

    @Test
    void callees_that_cannot_be_called_are_sent_back() {
        start(settings().doNotCall(List.of("13800000009")));
        JsonNode answer = add(
                "mobileList",
                "13800000001^a^1|1380000x^b^2|13800000009^c^3|1234^d^4|123456789012345678901|1^2^3^4^5^6|");
        assertThat(answer.path("body").path("rightCount").asInt()).isEqualTo(1);
        assertThat(answer.path("body").path("failCount").asInt()).isEqualTo(5);
        assertThat(answer.path("body").path("failMobileInfo").asText())
                .isEqualTo("1380000x^b^2^3|13800000009^c^3^3|1234^d^4^3|123456789012345678901^^^3|1^2^3^3");
        assertThat(simulator().books().accepted()).isEqualTo(1);
        assertThat(simulator().books().rejected()).isEqualTo(5);
    }

    @Test
    void the_reason_of_a_rejection_is_told_on_demand() {
        start(settings().doNotCall(List.of("13800000009")));
        simulator().answerWith(EnvelopeVariant.REJECTION_REASONS);
        assertThat(add("mobileList", "13800000001^^|13800000009^c^3|x^d^4|13800000002^2^3^4^5^6")
                        .path("body")
                        .path("failMobileInfo")
                        .asText())
                .isEqualTo(
                        "13800000009^c^3^on the do not call list|x^d^4^no phone number|13800000002^2^3^too many fields");
    }

    @ParameterizedTest
    @CsvSource({"0,1006", "5001,1006", "-1,1006", "ten,1006", "1.5,1006", "5000,0", ",1010"})
    void page_size(String pageNum, String code) {
        client().start("b", 1);
        assertThat(client().call("getBatchPlanList", "batchName", "b", "page", 1, "pageNum", pageNum)
                        .path("code")
                        .asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,x", "phoneStatus,4", "phoneStatus,0"})
    void page_and_status(String name, String value) {
        client().start("b", 1);
        Map<String, Object> parameters = client().parameters("batchName", "b", "page", 1, "pageNum", 10);
        parameters.put(name, value);
        assertRefused(client().send("getBatchPlanList", client().sign(parameters)), "1010", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agentGroupId", "addType", "agentId", "mobileList", "batchName"})
    void add_agent_plan_needs(String name) {
        Map<String, Object> parameters = agentParameters("b");
        parameters.remove(name);
        assertRefused(client().send("addAgentPlan", client().sign(parameters)), "1010", name);
    }

    @Test
    void add_type_is_one_of_two() {
        Map<String, Object> parameters = agentParameters("b");
        parameters.put("addType", "replace");
        assertRefused(client().send("addAgentPlan", client().sign(parameters)), "1010", "addType");
    }

    @ParameterizedTest
    @CsvSource({
        "userId,,userId is missing",
        "callDate,,callDate is missing",
        "userId,187,number",
        "clear,0,number",
        "api,true,boolean",
        "botenceId,unknown,botenceId",
        "lineIds,99,lineIds",
        "mobileList,13800000001|,empty record",
        "mobileList,1^2^3^4^5,more than 3"
    })
    void strict_demands_the_document(String name, String text, String complaint) {
        start(settings().strict(true).userId(187));
        assertRefused(add(name, text), "1010", complaint);
    }

    @Test
    void strict_accepts_the_document() {
        start(settings().strict(true).userId(187));
        assertThat(add("api", true, "lineIds", "5,165").path("code").asText()).isEqualTo("0");
    }

    @Test
    void strict_wants_its_user_a_timestamp_of_numbers_and_json() throws IOException {
        start(settings().strict(true).userId(187));
        assertRefused(add("userId", 188), "1010", "userId");
        assertRefused(client().call("getBotence", "timestamp", Long.toString(clock.millis())), "1003", "timestamp");
        String text = client().text(client().parameters());
        assertThat(client().post("getBotence", text, "text/plain").statusCode()).isEqualTo(415);
        assertThat(client().post("getBotence", text, "application/json; charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode add(Object... changes) {
        return client().send("addPlan", client().sign(client().addPlan("b", TestClient.callees(2), changes)));
    }

    private JsonNode agentPlan(String batchName) {
        return client().send("addAgentPlan", client().sign(agentParameters(batchName)));
    }

    private Map<String, Object> agentParameters(String batchName) {
        return client().parameters(
                        "batchName",
                        batchName,
                        "agentGroupId",
                        "group-7",
                        "addType",
                        "add",
                        "agentId",
                        "agent-1",
                        "mobileList",
                        TestClient.callees(2));
    }

    private static void assertRefused(JsonNode answer, String code, String word) {
        assertThat(answer.path("code").asText()).isEqualTo(code);
        assertThat(answer.path("msg").asText()).contains(word);
    }
}
