package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class ProfileTest extends SimulatorTest {
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void the_document_has_no_habits() {
        assertThat(simulator().habits()).isEmpty();
        assertThat(Profile.DOCUMENT.habits()).isEmpty();
    }

    @Test
    void habits_are_added_to_a_profile_and_left_out_of_it_in_any_order() {
        start(settings()
                .with(Habit.PAGE_SIZE_CUT, Habit.NAMES_TAKEN_AGAIN)
                .without(Habit.CALL_LIST_BY_CALLBACK, Habit.NAMES_TAKEN_AGAIN)
                .profile(Profile.OLDER));
        assertThat(simulator().habits())
                .contains(Habit.PAGE_SIZE_CUT, Habit.ERRORS_IN_MSG)
                .doesNotContain(Habit.CALL_LIST_BY_CALLBACK, Habit.NAMES_TAKEN_AGAIN);
    }

    @Test
    void it_changes_while_it_runs_and_a_reset_takes_it_back() {
        start(settings().with(Habit.PAGE_SIZE_CUT));
        simulator().switchTo(Profile.OLDER);
        assertThat(simulator().habits()).isEqualTo(Profile.OLDER.habits());
        assertThat(client().call("getBotence").path("code").isInt()).isTrue();
        simulator().reset();
        assertThat(simulator().habits()).containsExactly(Habit.PAGE_SIZE_CUT);
        assertThat(client().call("getBotence").path("code").isTextual()).isTrue();
    }

    @Test
    void trusting_and_call_lists_by_callback_are_habits() {
        start(settings().trusting(true).callListByCallback(true));
        assertThat(simulator().habits())
                .containsExactlyInAnyOrder(
                        Habit.NONCES_TAKEN_AGAIN, Habit.NAMES_TAKEN_AGAIN, Habit.CALL_LIST_BY_CALLBACK);
    }

    /** Every operation of the document, in an order that makes sense. */
    @ParameterizedTest
    @ValueSource(strings = {"DOCUMENT", "OLDER"})
    void a_campaign_runs_on_each_profile(Profile profile) {
        start(settings().profile(profile).intakePerSecond(10).callsPerSecond(10).answerRate(1));
        assertThat(result("getBotence").path("botenceList").asText()).isNotEmpty();
        assertThat(result("queryPlanParams").path("paramSeqLsit").asText()).isNotEmpty();
        assertThat(result("getCallLine").path("lineList").asText()).isNotEmpty();
        assertThat(result("queryAgentGroup").path("records")).isNotEmpty();

        assertThat(send(plan()).path("rightCount").asInt()).isEqualTo(20);
        assertThat(summary()).containsEntry("acceptCount", 20);
        pass(1);
        result("batchPlanPause", "batchName", "b");
        result("batchPlanRestart", "batchName", "b");
        result("batchPhoneDelete", "batchName", "b", "phoneList", "13800000019");
        pass(600);
        assertThat(summary().get("acceptCount")).isEqualTo(20);
        assertThat(summary().get("endCount")).isBetween(19, 20);
        assertThat(result("getBatchSummaryGroupByLine", "batchName", "b")
                        .path("lineSummary")
                        .asText())
                .startsWith("5^");
        String list = result("getBatchPlanList", "batchName", "b", "page", 1, "pageNum", 100)
                .path("mobileList")
                .asText();
        assertThat(list.split("\\|")).hasSizeBetween(19, 20);
        assertThat(calls().split("\\|")).hasSizeBetween(19, 20);
        assertThat(result("getPhoneDetail", "batchName", "b", "phone", "13800000001")
                        .path("mobileNumber")
                        .asText())
                .isEqualTo("13800000001");
        JsonNode agents = result(
                "addAgentPlan",
                "batchName",
                "agents",
                "agentGroupId",
                "group-7",
                "addType",
                "add",
                "agentId",
                "agent-1",
                "mobileList",
                "13900000001");
        assertThat(agents.path("rightCount").asInt()).isEqualTo(1);
        result("batchPlanStop", "batchName", "agents");
        pass(600);
        assertThat(simulator().books().signedWrong()).isZero();
        assertThat(simulator().books().noncesRepeated()).isZero();
        assertThat(simulator().books().calledTwiceInBatch()).isZero();
    }

    @Test
    void the_older_server_calls_people_after_a_stop_and_says_nothing_of_it() {
        start(settings().profile(Profile.OLDER).intakePerSecond(10).callsPerSecond(1));
        send(plan());
        pass(1);
        assertThat(client().call("batchPlanStop", "batchName", "b").path("msg").asText())
                .doesNotContainPattern("[0-9]");
        assertThat(summary().get("planCount")).isZero();
        pass(600);
        assertThat(simulator().books().calls()).isEqualTo(20);
        assertThat(simulator().books().callsAfterStop()).isEqualTo(19);
        assertThat(summary()).isEqualTo(Map.of("acceptCount", 20, "endCount", 20, "planCount", 0));
    }

    @Test
    void the_older_server_says_taken_in_and_reports_each_call_once() {
        start(settings().profile(Profile.OLDER).intakePerSecond(10).callsPerSecond(10));
        receiver.answerNext(1000, 500);
        send(plan());
        pass(100_000);
        List<JsonNode> bodies =
                receiver.messages().stream().map(TestClient::result).toList();
        Map<Boolean, List<JsonNode>> byKind =
                bodies.stream().collect(Collectors.partitioningBy(body -> body.has("acceptCount")));
        assertThat(byKind.get(true)).hasSize(1);
        assertThat(byKind.get(false)).hasSize(20).allMatch(body -> !body.has("callStartTime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATER_OPERATIONS_MISSING", "FIVE_FIELDS_REQUIRED", "VALUES_JOINED_BY_TILDE"})
    void what_a_client_of_today_could_not_use_is_left_out(Habit habit) {
        start(settings().profile(Profile.OLDER));
        assertThat(simulator().habits()).doesNotContain(habit);
    }

    /** The calls, whether they are answered or posted. */
    private String calls() {
        int before = receiver.texts().size();
        JsonNode answered = result(
                "getBatchPlanCallList", "batchName", "b", "page", 1, "pageNum", 100, "notifyUrl", receiver.url("list"));
        pass(1);
        return answered.has("callList")
                ? answered.path("callList").asText()
                : TestClient.result(receiver.messages().get(before))
                        .path("callList")
                        .asText();
    }

    private Object[] planChanges() {
        return new Object[] {"lineIds", "5", "notifyUrl", receiver.url("call"), "notifyBatchUrl", receiver.url("batch")
        };
    }

    private Map<String, Object> plan() {
        return client().sign(client().addPlan("b", TestClient.callees(20), planChanges()));
    }

    private JsonNode send(Map<String, Object> plan) {
        return succeeded("addPlan", client().send("addPlan", plan));
    }

    private JsonNode result(String operation, Object... parameters) {
        return succeeded(operation, client().call(operation, parameters));
    }

    /** The body of an answer that is a success by every sign of the older server. */
    private static JsonNode succeeded(String operation, JsonNode answer) {
        assertThat(answer.path("code").asText()).as(operation).isEqualTo("0");
        assertThat(answer.path("msg").asText()).as(operation).doesNotContainPattern("[0-9]");
        return TestClient.result(answer);
    }

    private Map<String, Integer> summary() {
        JsonNode body = result("getBatchPlanCallSummary", "batchName", "b");
        return Arrays.stream(new String[] {"acceptCount", "endCount", "planCount"})
                .collect(Collectors.toMap(name -> name, name -> body.path(name).asInt()));
    }
}
