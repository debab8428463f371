package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Counts, and the list of callees. */
class ListHabitsTest extends SimulatorTest {
    @Override
    FlashAiSimulator.Builder settings() {
        return super.settings().intakePerSecond(1).callsPerSecond(1).longestCall(Duration.ofSeconds(1));
    }

    @Test
    void who_is_paused_or_stopped_is_in_no_count() {
        start(settings().with(Habit.COUNTS_BY_STATUS));
        client().start("b", 10);
        pass(4);
        assertSummary(4, 6);
        client().body("batchPlanPause", "batchName", "b");
        assertSummary(4, 0);
        pass(60);
        assertSummary(5, 0);
        client().body("batchPlanRestart", "batchName", "b");
        assertSummary(5, 5);
        client().body("batchPlanStop", "batchName", "b");
        assertSummary(5, 0);
        pass(60);
        assertSummary(6, 0);
        simulator().switchOff(Habit.COUNTS_BY_STATUS);
        assertSummary(6, 0);
    }

    @Test
    void a_paused_batch_is_still_planned_by_the_document() {
        client().start("b", 10);
        pass(4);
        client().body("batchPlanPause", "batchName", "b");
        pass(60);
        assertSummary(5, 5);
    }

    @Test
    void who_is_deleted_is_still_counted() {
        start(settings().with(Habit.COUNTS_BY_STATUS, Habit.STEERING_NEVER_CONFLICTS));
        client().start("b", 10);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000008^13800000009");
        assertSummary(0, 10);
        assertThat(phones(1, 100)).hasSize(8);
        pass(60);
        assertSummary(8, 2);
        client().body("batchPlanStop", "batchName", "b");
        assertSummary(8, 2);
    }

    @Test
    void a_new_batch_is_shown_by_no_query_for_a_while() {
        start(settings().hiddenFor(Duration.ofSeconds(10)).with(Habit.NEW_BATCHES_HIDDEN));
        client().start("b", 3);
        for (int second = 0; second < 10; second++) {
            assertThat(code("getBatchPlanCallSummary")).isEqualTo("1005");
            assertThat(code("getBatchPlanList")).isEqualTo("1005");
            assertThat(code("getBatchPlanCallList")).isEqualTo("1005");
            assertThat(code("getBatchSummaryGroupByLine")).isEqualTo("1005");
            pass(1);
        }
        assertThat(code("getBatchPlanCallSummary")).isEqualTo("0");
        assertThat(code("getBatchPlanList")).isEqualTo("0");
        assertThat(code("getBatchPlanCallList")).isEqualTo("0");
        assertThat(code("getBatchSummaryGroupByLine")).isEqualTo("0");
    }

    @Test
    void a_hidden_batch_is_there_all_the_same() {
        start(settings().with(Habit.NEW_BATCHES_HIDDEN));
        client().start("b", 3);
        assertThat(client().addPlanCode("b", "13800000001")).isEqualTo("101007");
        assertThat(code("batchPlanPause")).isEqualTo("0");
    }

    @Test
    void an_unknown_batch_has_zeros() {
        start(settings().with(Habit.UNKNOWN_BATCHES_AS_ZEROS));
        JsonNode summary = client().body("getBatchPlanCallSummary", "batchName", "b");
        assertThat(summary).hasToString("{\"batchName\":\"b\",\"acceptCount\":0,\"endCount\":0,\"planCount\":0}");
        JsonNode list = list(1, 10);
        assertThat(list.path("mobileList").asText()).isEmpty();
        assertThat(list.path("totalRecord").asInt()).isZero();
        assertThat(code("batchPlanPause")).isEqualTo("101004");
        assertThat(simulator().batches()).isEmpty();
        assertThat(client().addPlanCode("b", "13800000001")).isEqualTo("0");
    }

    @Test
    void an_unknown_batch_is_answered_without_a_body() {
        start(settings().with(Habit.UNKNOWN_BATCHES_WITHOUT_BODY));
        assertThat(client().body("getBatchPlanCallSummary", "batchName", "b").isNull())
                .isTrue();
        assertThat(list(1, 10).isNull()).isTrue();
        assertThat(code("batchPlanPause")).isEqualTo("101004");
        client().start("b", 10);
        assertSummary(0, 10);
        assertThat(phones(1, 10)).hasSize(10);
    }

    @Test
    void the_newest_come_first() {
        start(settings().callsPerSecond(0.001).with(Habit.INTAKE_BY_QUEUE, Habit.LIST_NEWEST_FIRST));
        client().start("b", 6);
        pass(3);
        assertThat(phones(1, 2)).containsExactly("13800000002", "13800000001");
        pass(1);
        assertThat(phones(2, 2)).as("repeats one of page 1").containsExactly("13800000001", "13800000000");
        pass(2);
        assertThat(phones(1, 100)).hasSize(6).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void those_of_one_second_come_in_another_order_for_each_page() {
        start(settings().with(Habit.LIST_NEWEST_FIRST));
        client().start("b", 100);
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= 10; page++) {
            listed.addAll(phones(page, 10));
            assertThat(phones(page, 10)).isEqualTo(listed.subList(listed.size() - 10, listed.size()));
        }
        Set<String> distinct = new HashSet<>(listed);
        assertThat(listed).hasSize(100);
        assertThat(distinct.size()).as("some come twice, some not at all").isBetween(40, 90);
        assertThat(phones(1, 100)).containsExactlyInAnyOrderElementsOf(view().phones());
    }

    @Test
    void lists_count_who_has_come_in() {
        start(settings().with(Habit.INTAKE_BY_QUEUE, Habit.LISTS_COUNT_ROWS));
        client().start("b", 10);
        pass(4);
        assertThat(list(1, 3).path("batchCount").asInt()).isEqualTo(4);
        assertThat(list(1, 3).path("totalPage").asInt()).isEqualTo(2);
        assertThat(list(1, 3).has("totalRecord")).isFalse();
        JsonNode calls = client().body("getBatchPlanCallList", listOf("b"));
        assertThat(calls.path("batchCount").asInt()).isEqualTo(4);
        assertThat(calls.has("totalRecord")).isFalse();
    }

    @Test
    void a_page_is_cut_and_its_totals_are_not() {
        start(settings().with(Habit.PAGE_SIZE_CUT));
        client().start("b", 250);
        assertThat(phones(1, 1000)).hasSize(100);
        assertThat(list(1, 1000).path("totalPage").asInt()).isEqualTo(1);
        assertThat(list(1, 1000).path("totalRecord").asInt()).isEqualTo(250);
        assertThat(phones(3, 1000)).hasSize(50);
        assertThat(phones(1, 30)).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getBatchPlanList", "getBatchPlanCallList"})
    void totals_lie(String operation) {
        client().start("b", 25);
        pass(60);
        simulator().switchOn(Habit.TOTALS_TOO_LOW);
        JsonNode page = client().body(operation, listOf("b"));
        assertThat(page.path("totalPage").asInt()).isEqualTo(1);
        assertThat(page.path("totalRecord").asInt()).isEqualTo(10);
        simulator().switchOff(Habit.TOTALS_TOO_LOW);
        simulator().switchOn(Habit.TOTALS_TOO_HIGH);
        page = client().body(operation, listOf("b"));
        assertThat(page.path("totalPage").asInt()).isEqualTo(9999);
        assertThat(page.path("totalRecord").asInt()).isEqualTo(9999);
    }

    private String code(String operation) {
        return client().call(operation, listOf("b")).path("code").asText();
    }

    private static Object[] listOf(String batchName) {
        return new Object[] {"batchName", batchName, "page", 1, "pageNum", 10, "notifyUrl", "http://localhost/list"};
    }

    private JsonNode list(int page, int pageNum) {
        return client().body("getBatchPlanList", "batchName", "b", "page", page, "pageNum", pageNum);
    }

    private List<String> phones(int page, int pageNum) {
        return List.of(list(page, pageNum).path("mobileList").asText().split("\\|")).stream()
                .map(record -> record.substring(0, 11))
                .toList();
    }

    private BatchView view() {
        return simulator().batch("b").orElseThrow();
    }

    private void assertSummary(int endCount, int planCount) {
        JsonNode body = client().body("getBatchPlanCallSummary", "batchName", "b");
        assertThat(body.path("acceptCount").asInt()).isEqualTo(10);
        assertThat(body.path("endCount").asInt()).isEqualTo(endCount);
        assertThat(body.path("planCount").asInt()).isEqualTo(planCount);
    }
}
