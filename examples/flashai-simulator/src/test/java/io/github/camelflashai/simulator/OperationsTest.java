package io.github.camelflashai.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class OperationsTest extends SimulatorTest {
    /** One complete set of parameters that suits them all, addPlan and addAgentPlan apart from their batch name. */
    private static final Object[] ALL = {
        "batchName", "b",
        "botenceId", "20260101000000000000000001_en",
        "callHour", "9",
        "clear", 0,
        "recall", 0,
        "mobileList", "13800000001^^",
        "phoneList", "13800000001",
        "phone", "13800000001",
        "page", 1,
        "pageNum", 10,
        "notifyUrl", "http://localhost/callback",
        "agentGroupId", "group-7",
        "agentId", "agent-1",
        "addType", "add"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "addPlan",
                "batchPlanPause",
                "batchPlanRestart",
                "batchPlanStop",
                "batchPhoneDelete",
                "getBotence",
                "queryPlanParams",
                "getCallLine",
                "getBatchPlanCallSummary",
                "getBatchSummaryGroupByLine",
                "getBatchPlanList",
                "getBatchPlanCallList",
                "getPhoneDetail",
                "queryAgentGroup",
                "addAgentPlan",
                "cancelAgentPlan",
                "recall",
                "getRecordUrl",
                "getPlanCallById",
                "sms/querySmsTemplate",
                "sms/addPlanSms"
            })
    void every_operation_of_the_contract_is_served(String operation) {
        start(settings().answerRate(0).callsPerSecond(0.001));
        assertThat(simulator().operations()).contains(operation).hasSize(21);
        if (operation.equals("cancelAgentPlan")) {
            client().body("addAgentPlan", ALL);
        } else if (!operation.startsWith("add")) {
            client().start("b", 3);
        }
        pass(600);
        assertThat(client().call(operation, ALL).path("code").asText()).isEqualTo(answerOf(operation));
        assertThat(simulator().books().requestsByOperation()).containsKey(operation);
    }

    /** The one call of that batch went to the first callee, 13800000000, so there is none to describe here. */
    private static String answerOf(String operation) {
        return Set.of("getPhoneDetail", "getRecordUrl", "getPlanCallById").contains(operation) ? "1005" : "0";
    }

    @Test
    void one_callees_result() {
        start(settings().answerRate(1));
        client().start("b", 1);
        assertThat(client().call("getPhoneDetail", "batchName", "b", "phone", "13800000000")
                        .path("code")
                        .asText())
                .isEqualTo("1005");
        pass(600);
        CallView call = simulator().batch("b").orElseThrow().calls().get(0);
        JsonNode detail = client().body("getPhoneDetail", "batchName", "b", "phone", "13800000000");
        assertThat(detail.path("mobileNumber").asText()).isEqualTo("13800000000");
        assertThat(detail.path("callId").asText()).isEqualTo(call.callId());
        assertThat(detail.path("batchName").asText()).isEqualTo("b");
        assertThat(detail.path("callStartTime").asLong()).isEqualTo(call.start().toEpochMilli());
        assertThat(detail.path("callEndTime").asLong()).isEqualTo(call.end().toEpochMilli());
        assertThat(client().body("getPlanCallById", "callId", call.callId())).isEqualTo(detail);
        assertThat(client().body("getRecordUrl", "callId", call.callId())
                        .path("recordUrl")
                        .asText())
                .isEqualTo(detail.path("recordUrl").asText())
                .startsWith("https://");
    }

    @Test
    void what_no_document_describes_is_echoed() {
        assertThat(client().body("sms/addPlanSms", "templateId", "sms-1", "count", 3))
                .hasToString("{\"templateId\":\"sms-1\",\"count\":\"3\"}");
        assertThat(client().body("getPlanCallById", "x", "y")).hasToString("{\"x\":\"y\"}");
    }

    @Test
    void the_lists() {
        assertThat(client().body("getBotence").path("botenceList").asText())
                .matches("[^|^]+\\^[^|^]+\\^[01]\\|[^|^]+\\^[^|^]+\\^[01]");
        assertThat(client().body("getCallLine").path("lineList").asText()).isEqualTo("5^City line^1|165^Mobile line^2");
        JsonNode records = client().body("queryAgentGroup").path("records");
        assertThat(records).hasSize(3);
        assertThat(records.get(0).path("agentGroupId").asText()).isEqualTo("group-7");
        assertThat(client().call("queryPlanParams", "botenceId", "unknown")
                        .path("code")
                        .asText())
                .isEqualTo("1005");
    }

    @Test
    void users_see_the_journal_and_add_stubs() {
        client().body("getBotence");
        simulator().wireMock().verify(1, postRequestedFor(urlPathEqualTo("/api/v1/thirdApi/getBotence")));
        simulator()
                .wireMock()
                .stubFor(post(urlPathEqualTo("/api/v1/thirdApi/getBotence"))
                        .willReturn(okJson("{\"code\":\"0\",\"body\":{\"own\":1}}")));
        assertThat(client().body("getBotence")).hasToString("{\"own\":1}");
        simulator().reset();
        assertThat(client().body("getBotence").has("botenceList")).isTrue();
    }
}
