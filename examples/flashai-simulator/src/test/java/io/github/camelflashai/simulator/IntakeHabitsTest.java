package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.BatchView.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What becomes of callees between addPlan and the first call. */
class IntakeHabitsTest extends SimulatorTest {
    private static final String SCRIPT_OF_TWO = "20260101000000000000000001_en";

    @Test
    void callees_come_in_one_by_one() {
        start(settings().with(Habit.INTAKE_BY_QUEUE).intakePerSecond(2).callsPerSecond(0.001));
        assertThat(client().start("b", 10).path("rightCount").asInt()).isEqualTo(10);
        assertIn(0);
        pass(1);
        assertIn(2);
        pass(3);
        assertIn(8);
        pass(1);
        assertIn(10);
        pass(2);
        assertIn(10);
    }

    @Test
    void who_comes_in_is_dialled() {
        start(settings().with(Habit.INTAKE_BY_QUEUE).intakePerSecond(0.1));
        client().start("b", 3);
        pass(9);
        assertThat(view().calls()).isEmpty();
        pass(1);
        assertThat(view().calls()).hasSize(1);
        pass(19);
        assertThat(view().calls()).hasSize(2);
        assertThat(view().state()).isEqualTo(State.RUNNING);
        pass(600);
        assertThat(view().calls()).hasSize(3);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void one_long_step_takes_in_the_same_as_many_short_ones() {
        start(settings().with(Habit.INTAKE_BY_QUEUE).intakePerSecond(3));
        client().start("b", 50);
        for (int second = 0; second < 100; second++) {
            pass(1);
        }
        List<CallView> calls = view().calls();
        simulator().reset();
        client().start("b", 50);
        pass(100);
        assertThat(view().calls()).isEqualTo(calls);
    }

    @Test
    void without_the_habit_they_are_there_at_once() {
        start(settings().intakePerSecond(2).callsPerSecond(0.001));
        client().start("b", 10);
        assertIn(10);
    }

    @Test
    void the_black_list_is_read_when_a_callee_comes_in() {
        start(settings().doNotCall(List.of("13800000001")).with(Habit.BLACK_LIST_AT_INTAKE));
        JsonNode body = client().start("b", 3);
        assertThat(body.path("rightCount").asInt()).isEqualTo(3);
        assertThat(summary("endCount")).isEqualTo(1);
        assertThat(view().phones()).hasSize(3);
        pass(600);
        assertThat(view().calls()).extracting(CallView::phone).containsExactly("13800000000", "13800000002");
        assertThat(summary("endCount")).isEqualTo(3);
        assertThat(simulator().books().rowsLost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1000-20261201,true,false",
        "1000,false,false",
        "'',false,false",
        "1000~20261201,true,true",
        "2026-12-01,true,false",
        "2026-12-01~1,true,true"
    })
    void a_callee_of_too_few_values_is_lost(String params, boolean in, boolean inWithTildeOnly) {
        start(settings().with(Habit.PARAMS_CHECKED_AT_INTAKE));
        assertThat(client().addPlanCode("b", "13800000001^a-b^" + params, "botenceId", SCRIPT_OF_TWO))
                .isEqualTo("0");
        assertLost(!in);
        simulator().reset();
        simulator().switchOn(Habit.VALUES_JOINED_BY_TILDE);
        assertThat(client().addPlanCode("b", "13800000001^a-b^" + params, "botenceId", SCRIPT_OF_TWO))
                .isEqualTo("0");
        assertLost(!inWithTildeOnly);
    }

    @Test
    void an_unknown_script_takes_anything() {
        start(settings().with(Habit.PARAMS_CHECKED_AT_INTAKE));
        assertThat(client().addPlanCode("b", "13800000001", "botenceId", "mine"))
                .isEqualTo("0");
        assertLost(false);
    }

    @ParameterizedTest
    @CsvSource({
        "32,255,255,32,64,false",
        "33,255,255,32,64,true",
        "32,256,255,32,64,true",
        "32,255,256,32,64,true",
        "32,255,255,33,64,true",
        "32,255,255,32,65,true"
    })
    void a_callee_too_wide_for_the_table_vanishes(
            int name, int attach, int params, int customer, int company, boolean vanishes) {
        String record = String.join(
                "^", "13800000001", "a".repeat(attach), "p".repeat(params), "c".repeat(customer), "d".repeat(company));
        assertVanishes("n".repeat(name), record, vanishes);
    }

    @ParameterizedTest
    @CsvSource({"金,false", "😀,true"})
    void a_character_of_four_bytes_makes_a_callee_vanish(String character, boolean vanishes) {
        assertVanishes("b", "13800000001^" + character, vanishes);
    }

    private void assertVanishes(String batchName, String record, boolean vanishes) {
        start(settings().with(Habit.WIDE_ROWS_VANISH));
        assertThat(client().addPlanCode(batchName, record)).isEqualTo("0");
        BatchView batch = simulator().batch(batchName).orElseThrow();
        assertThat(batch.lost()).hasSize(vanishes ? 1 : 0);
        assertThat(batch.phones()).hasSize(vanishes ? 0 : 1);
        assertThat(batch.accepted()).isEqualTo(1);
        pass(600);
        assertThat(simulator().books().calls()).isEqualTo(vanishes ? 0 : 1);
        assertThat(simulator().batch(batchName).orElseThrow().state()).isEqualTo(State.COMPLETED);
    }

    private void assertIn(int rows) {
        assertThat(summary("acceptCount")).isEqualTo(10);
        assertThat(summary("planCount")).isEqualTo(rows);
        JsonNode list = client().body("getBatchPlanList", "batchName", "b", "page", 1, "pageNum", 100);
        assertThat(list.path("totalRecord").asInt()).isEqualTo(rows);
        assertThat(view().phones()).hasSize(rows);
        assertThat(simulator().books().accepted()).isEqualTo(10);
        assertThat(simulator().books().rowsIn()).isEqualTo(rows);
    }

    private void assertLost(boolean lost) {
        assertThat(view().lost()).hasSize(lost ? 1 : 0);
        assertThat(view().phones()).hasSize(lost ? 0 : 1);
        assertThat(summary("acceptCount")).isEqualTo(1);
        assertThat(simulator().books().rowsLost()).isEqualTo(lost ? 1 : 0);
        assertThat(simulator().books().rowsIn()).isEqualTo(lost ? 0 : 1);
    }

    private int summary(String count) {
        return client().body("getBatchPlanCallSummary", "batchName", "b")
                .path(count)
                .asInt();
    }

    private BatchView view() {
        return simulator().batch("b").orElseThrow();
    }
}
