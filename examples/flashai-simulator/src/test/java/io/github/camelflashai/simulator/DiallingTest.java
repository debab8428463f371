package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.BatchView.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class DiallingTest extends SimulatorTest {
    private static final String REDIAL_F =
            "[{\"recallIntervalTime\":\"5\",\"recallTag\":\"F\",\"recallTimes\":\"2\",\"ruleType\":\"0\"}]";

    @Override
    FlashAiSimulator.Builder settings() {
        return super.settings().callsPerSecond(1).longestCall(Duration.ofSeconds(10));
    }

    @Test
    void nothing_moves_while_the_clock_stands() {
        client().start("b", 5);
        assertSummary(5, 0, 5);
        assertSummary(5, 0, 5);
        assertThat(view().calls()).hasSize(1);
    }

    @Test
    void a_moved_clock_shows_progress_and_completion() {
        client().start("b", 20);
        pass(12);
        assertThat(view().calls()).hasSize(13);
        assertThat(view().done()).isBetween(2, 12);
        assertSummary(20, view().done(), 20 - view().done());
        pass(60);
        assertSummary(20, 20, 0);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        assertThat(view().calls()).hasSize(20).allSatisfy(call -> assertThat(Duration.between(call.start(), call.end()))
                .isLessThanOrEqualTo(Duration.ofSeconds(10)));
        assertThat(simulator().books().calls()).isEqualTo(20);
        assertThat(simulator().books().clean()).isTrue();
    }

    @Test
    void it_does_not_matter_how_often_one_looks() {
        client().start("b", 30);
        for (int second = 0; second < 120; second++) {
            pass(1);
        }
        List<CallView> smallSteps = view().calls();
        simulator().reset();
        client().start("b", 30);
        pass(120);
        assertThat(view().calls()).isEqualTo(smallSteps);
    }

    @Test
    void another_seed_gives_other_calls() {
        client().start("b", 30);
        pass(120);
        List<CallView> calls = view().calls();
        simulator().close();
        start(settings().seed(2));
        client().start("b", 30);
        assertThat(view().calls()).isNotEqualTo(calls);
    }

    @Test
    void answer_rate_and_intents_decide_how_calls_end() {
        start(settings().callsPerSecond(1000).answerRate(0.5).intents(Map.of("A", 3.0, "B", 1.0)));
        client().start("b", 2000);
        pass(60);
        assertThat(view().calls()).hasSize(2000);
        assertThat(count("F")).isBetween(900L, 1100L);
        assertThat(count("A")).isBetween(650L, 850L);
        assertThat(count("B")).isBetween(175L, 325L);
        assertThat(view().calls())
                .allMatch(call -> call.answered().isEmpty() == call.intentTag().equals("F"));
    }

    @Test
    void a_paused_batch_stands_still_until_it_is_restarted() {
        client().start("b", 20);
        pass(5);
        client().body("batchPlanPause", "batchName", "b");
        client().body("batchPlanPause", "batchName", "b");
        pass(600);
        assertThat(view().state()).isEqualTo(State.PAUSED);
        assertThat(view().calls()).hasSize(6);
        assertSummary(20, 6, 14);
        client().body("batchPlanRestart", "batchName", "b");
        assertThat(view().calls()).hasSize(7);
        pass(3);
        assertThat(view().calls()).hasSize(10);
        pass(60);
        assertSummary(20, 20, 0);
        assertRefused("batchPlanPause", "101004");
        assertRefused("batchPlanRestart", "101006");
        assertRefused("batchPlanStop", "101005");
    }

    @Test
    void a_stopped_batch_ends_the_calls_that_run_and_no_more() {
        client().start("b", 20);
        pass(5);
        client().body("batchPlanStop", "batchName", "b");
        client().body("batchPlanStop", "batchName", "b");
        pass(60);
        assertThat(view().state()).isEqualTo(State.STOPPED);
        assertThat(view().calls()).hasSize(6);
        assertSummary(20, 6, 0);
        assertThat(list(3).path("totalRecord").asInt()).isGreaterThanOrEqualTo(14);
        assertRefused("batchPlanRestart", "101006");
        assertRefused("batchPlanPause", "101004");
        assertRefused("recall", "101006");
    }

    @Test
    void an_unknown_batch_cannot_be_steered_or_asked() {
        assertRefused("batchPlanPause", "101004");
        assertRefused("batchPlanStop", "101005");
        assertRefused("batchPlanRestart", "101006");
        assertRefused("getBatchPlanCallSummary", "1005");
        assertRefused("getBatchSummaryGroupByLine", "1005");
        assertRefused("recall", "1005");
        assertRefused("cancelAgentPlan", "1005");
        assertThat(client().call("batchPhoneDelete", "batchName", "b", "phoneList", "13800000001")
                        .path("code")
                        .asText())
                .isEqualTo("1005");
    }

    @Test
    void deleted_phones_are_not_called() {
        client().start("b", 10);
        pass(2);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000000^13800000007^13800000009");
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000008|13800000009|");
        pass(60);
        assertThat(view().phones()).hasSize(7).contains("13800000000").doesNotContain("13800000007");
        assertThat(view().calls()).extracting(CallView::phone).containsExactlyElementsOf(view().phones());
        assertSummary(10, 7, 0);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void deleting_the_last_phones_completes_the_batch() {
        client().start("b", 2);
        client().body("batchPlanPause", "batchName", "b");
        pass(20);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000001");
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        assertSummary(2, 1, 0);
    }

    @Test
    void redials_follow_their_rules() {
        start(settings().answerRate(0));
        client().start("b", 2, "recall", 1, "recallParams", REDIAL_F);
        pass(60);
        assertThat(view().calls()).hasSize(2);
        assertSummary(2, 0, 2);
        pass(300);
        assertThat(view().calls()).hasSize(4);
        pass(3600);
        assertThat(view().calls()).hasSize(6);
        assertThat(view().calls().subList(2, 6)).allMatch(CallView::redial);
        assertSummary(2, 2, 0);
        assertThat(view().calls().get(2).start())
                .isEqualTo(view().calls().get(0).end().plus(Duration.ofMinutes(5)));
        assertThat(simulator().books().calledTwiceInBatch()).isZero();
    }

    @Test
    void a_deleted_phone_is_not_redialled() {
        start(settings().answerRate(0));
        client().start("b", 2, "recall", 1, "recallParams", REDIAL_F);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000000");
        pass(60);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000001");
        pass(3600);
        assertThat(view().calls()).hasSize(2);
        assertSummary(2, 2, 0);
    }

    @Test
    void recall_calls_the_unreached_once_more() {
        start(settings().answerRate(0));
        client().start("b", 3);
        pass(60);
        client().body("recall", "batchName", "b");
        pass(60);
        assertThat(view().calls()).hasSize(6);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void recall_does_not_end_a_pause() {
        start(settings().answerRate(0));
        client().start("b", 3);
        pass(1);
        client().body("batchPlanPause", "batchName", "b");
        pass(60);
        client().body("recall", "batchName", "b");
        pass(60);
        assertThat(view().state()).isEqualTo(State.PAUSED);
        assertThat(view().calls()).hasSize(2);
        client().body("batchPlanRestart", "batchName", "b");
        pass(60);
        assertThat(view().calls()).hasSize(5);
    }

    @Test
    void nobody_is_left_to_recall_where_all_were_reached() {
        start(settings().answerRate(1));
        client().start("b", 3);
        pass(60);
        assertRefused("recall", "1005");
    }

    @Test
    void call_hours_are_honoured_on_request() {
        start(settings().honourCallHours(true));
        client().start("b", 3601, "callHour", "10,14");
        pass(3599);
        assertThat(view().calls()).isEmpty();
        pass(1);
        assertThat(view().calls()).hasSize(1);
        pass(3600);
        assertThat(view().calls()).hasSize(3600);
        pass(3 * 3600 - 1);
        assertThat(view().calls()).hasSize(3600);
        pass(1);
        assertThat(view().calls()).hasSize(3601).last().satisfies(call -> assertThat(call.start())
                .isEqualTo(Instant.parse("2026-11-23T14:00:00Z")));
    }

    @Test
    void call_date_is_honoured_on_request() {
        start(settings().honourCallHours(true));
        client().start("b", 1, "callDate", "20261125", "callHour", "9");
        pass(2 * 24 * 3600 - 1);
        assertThat(view().calls()).isEmpty();
        pass(1);
        assertThat(view().calls()).hasSize(1);
    }

    @Test
    void clear_drops_at_night_what_is_undone() {
        start(settings().honourCallHours(true));
        client().start("b", 3700, "callHour", "9", "clear", 1);
        client().start("kept", 3700, "callHour", "9", "clear", 0);
        pass(15 * 3600);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        assertSummary(3700, 3600, 0);
        assertThat(simulator().batch("kept").orElseThrow().planned()).isEqualTo(100);
        pass(24 * 3600);
        assertThat(simulator().batch("kept").orElseThrow().planned()).isZero();
    }

    @Test
    void lines_share_the_callees() {
        client().start("b", 5, "lineIds", "5,165");
        pass(60);
        String summary = client().body("getBatchSummaryGroupByLine", "batchName", "b")
                .path("lineSummary")
                .asText();
        long lastOfFirst = view().calls().get(4).start().toEpochMilli();
        long lastOfSecond = view().calls().get(3).start().toEpochMilli();
        assertThat(summary).isEqualTo("5^3^3^" + lastOfFirst + "|165^2^2^" + lastOfSecond);
    }

    @Test
    void an_agents_batch_is_called_and_clean_stops_the_others() {
        addAgentPlan("first", "add");
        addAgentPlan("second", "add");
        assertThat(simulator().batch("first").orElseThrow().state()).isEqualTo(State.RUNNING);
        addAgentPlan("third", "add&clean");
        assertThat(simulator().batch("first").orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(simulator().batch("second").orElseThrow().state()).isEqualTo(State.STOPPED);
        client().body("cancelAgentPlan", "batchName", "third");
        pass(60);
        assertThat(simulator().batch("third").orElseThrow().calls()).hasSize(1);
        client().start("b", 1);
        assertRefused("cancelAgentPlan", "1010");
    }

    @Test
    void a_batch_without_a_single_good_callee_is_complete() {
        JsonNode answer = client().send("addPlan", client().sign(client().addPlan("b", "x")));
        assertThat(answer.path("code").asText()).isEqualTo("0");
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        assertSummary(0, 0, 0);
    }

    private void addAgentPlan(String batchName, String addType) {
        client().body(
                        "addAgentPlan",
                        "batchName",
                        batchName,
                        "agentGroupId",
                        "group-7",
                        "addType",
                        addType,
                        "agentId",
                        "agent-1",
                        "mobileList",
                        TestClient.callees(5));
    }

    private BatchView view() {
        return simulator().batch("b").orElseThrow();
    }

    private long count(String tag) {
        return view().calls().stream()
                .filter(call -> call.intentTag().equals(tag))
                .count();
    }

    private JsonNode list(int phoneStatus) {
        return client().body(
                        "getBatchPlanList", "batchName", "b", "phoneStatus", phoneStatus, "page", 1, "pageNum", 100);
    }

    private void assertSummary(int acceptCount, int endCount, int planCount) {
        JsonNode body = client().body("getBatchPlanCallSummary", "batchName", "b");
        assertThat(body.path("batchName").asText()).isEqualTo("b");
        assertThat(body.path("acceptCount").asInt()).isEqualTo(acceptCount);
        assertThat(body.path("endCount").asInt()).isEqualTo(endCount);
        assertThat(body.path("planCount").asInt()).isEqualTo(planCount);
    }

    private void assertRefused(String operation, String code) {
        assertThat(client().call(operation, "batchName", "b").path("code").asText())
                .isEqualTo(code);
    }
}
