package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.BatchView.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pause, restart, stop and the taking out of phones reach. */
class SteeringHabitsTest extends SimulatorTest {
    @Override
    FlashAiSimulator.Builder settings() {
        return super.settings().intakePerSecond(1).callsPerSecond(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batchPlanStop", "batchPlanPause"})
    void who_comes_in_later_is_dialled(String command) {
        start(settings().with(Habit.INTAKE_BY_QUEUE, Habit.STEERING_MISSES_LATER_ROWS));
        client().start("b", 10);
        pass(4);
        int before = view().calls().size();
        steer(command);
        pass(600);
        assertThat(view().phones()).hasSize(10);
        assertThat(view().calls()).hasSize(before + 6);
        assertThat(simulator().books().callsAfterStop()).isEqualTo(command.equals("batchPlanStop") ? 6 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batchPlanStop", "batchPlanPause"})
    void without_the_habit_nobody_is(String command) {
        start(settings().with(Habit.INTAKE_BY_QUEUE));
        client().start("b", 10);
        pass(4);
        int before = view().calls().size();
        steer(command);
        pass(600);
        assertThat(view().phones()).hasSize(10);
        assertThat(view().calls()).hasSize(before);
        assertThat(simulator().books().callsAfterStop()).isZero();
        if (command.equals("batchPlanPause")) {
            steer("batchPlanRestart");
            pass(600);
            assertThat(view().calls().size()).isEqualTo(10);
        }
    }

    @Test
    void a_restart_reaches_those_who_were_paused() {
        start(settings().callsPerSecond(0.1).with(Habit.STEERING_MISSES_LATER_ROWS));
        client().start("b", 5);
        pass(5);
        steer("batchPlanPause");
        pass(600);
        assertThat(view().calls().size()).isEqualTo(1);
        steer("batchPlanRestart");
        pass(600);
        assertThat(view().calls().size()).isEqualTo(5);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void commands_succeed_for_every_batch_that_there_is() {
        start(settings().with(Habit.STEERING_NEVER_CONFLICTS));
        client().start("b", 2);
        pass(600);
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        for (String command : List.of("batchPlanPause", "batchPlanRestart", "batchPlanStop")) {
            steer(command);
        }
        assertThat(view().state()).isEqualTo(State.COMPLETED);
        client().start("c", 20);
        client().body("batchPlanStop", "batchName", "c");
        client().body("batchPlanRestart", "batchName", "c");
        pass(600);
        assertThat(simulator().batch("c").orElseThrow().calls()).hasSize(1);
        assertThat(code("batchPlanPause")).isEqualTo("101004");
        assertThat(code("batchPlanStop")).isEqualTo("101005");
        assertThat(code("batchPlanRestart")).isEqualTo("101006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batchPlanStop", "batchPlanPause"})
    void whom_the_dialler_has_it_calls(String command) {
        start(settings().with(Habit.DIALLER_FETCHES_AHEAD));
        client().start("b", 200);
        steer(command);
        pass(6000);
        assertThat(view().calls().size()).isEqualTo(66);
        assertThat(simulator().books().callsAfterStop()).isEqualTo(command.equals("batchPlanStop") ? 65 : 0);
    }

    @Test
    void the_dialler_fetches_more_when_few_are_left() {
        start(settings().with(Habit.DIALLER_FETCHES_AHEAD));
        client().start("b", 200);
        // 44 calls leave 22 in hand, the 45th leaves 21 and has 66 more fetched.
        pass(43);
        steer("batchPlanPause");
        pass(6000);
        assertThat(view().calls().size()).isEqualTo(66);
        simulator().reset();
        client().start("b", 200);
        pass(44);
        steer("batchPlanPause");
        pass(6000);
        assertThat(view().calls().size()).isEqualTo(132);
        steer("batchPlanRestart");
        pass(6000);
        assertThat(view().calls().size()).isEqualTo(200);
    }

    @Test
    void whom_the_dialler_has_it_calls_though_deleted() {
        start(settings().with(Habit.DIALLER_FETCHES_AHEAD));
        client().start("b", 100);
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "13800000050^13800000090");
        pass(6000);
        assertThat(simulator().books().callsTo("13800000050")).isEqualTo(1);
        assertThat(simulator().books().callsTo("13800000090")).isZero();
    }

    @Test
    void the_dialler_fetches_who_comes_in() {
        start(settings().callsPerSecond(0.1).with(Habit.INTAKE_BY_QUEUE, Habit.DIALLER_FETCHES_AHEAD));
        client().start("b", 30);
        pass(10);
        steer("batchPlanStop");
        pass(6000);
        assertThat(view().calls().size()).isEqualTo(10);
    }

    private void steer(String command) {
        client().body(command, "batchName", "b");
    }

    private String code(String command) {
        return client().call(command, "batchName", "unknown").path("code").asText();
    }

    private BatchView view() {
        return simulator().batch("b").orElseThrow();
    }
}
