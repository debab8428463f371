package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who pauses, stops or asks for a campaign need not know whether it is in chunks. */
class NameOrChunksTest extends FlashAiTestSupport {
    private static final String PLAN = "flashai:addPlan?lineIds=5&notifyUrl=http://localhost:1/call"
            + "&notifyBatchUrl=http://localhost:1/batch&chunkSize=";

    @BeforeEach
    void addAnotherApplication() {
        context.addComponent("other", sameAccount());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_campaign_in_chunks_is_paused_and_stopped_and_asked_for_by_its_name(Profile profile) {
        simulator().switchTo(profile);
        submit("big", 25, 10);
        simulator().advance(Duration.ofSeconds(1));
        for (String application : List.of("flashai", "other")) {
            assertThat(call(application, "batchPlanPause").getException()).isNull();
            assertThat(states()).hasSize(3).containsOnly(BatchView.State.PAUSED);
            assertThat(call(application, "getBatchPlanCallSummary")
                            .getMessage()
                            .getBody(BatchSummary.class)
                            .acceptCount())
                    .isEqualTo(25);
            assertThat(call(application, "getBatchSummaryGroupByLine")
                            .getMessage()
                            .getBody(LineSummaries.class)
                            .lines())
                    .isNotEmpty();
            assertThat(send(application + ":batchPhoneDelete?batchName=big", "13800000024")
                            .getException())
                    .isNull();
            assertThat(send(application + ":batchPlanRestart?batchName=big&chunks=auto", null)
                            .getException())
                    .isNull();
            assertThat(states()).containsOnly(BatchView.State.RUNNING);
        }
        assertThat(call("other", "batchPlanStop").getException()).isNull();
        assertThat(states()).containsOnly(BatchView.State.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"UNKNOWN_BATCHES_AS_ZEROS", "UNKNOWN_BATCHES_WITHOUT_BODY"})
    void also_where_unknown_batches_have_an_answer(Habit unknown) {
        simulator().switchOn(unknown);
        submit("big", 25, 10);
        assertThat(call("other", "getBatchPlanCallSummary")
                        .getMessage()
                        .getBody(BatchSummary.class)
                        .acceptCount())
                .isEqualTo(25);
        assertThat(call("other", "batchPlanStop").getException()).isNull();
        assertThat(states()).containsOnly(BatchView.State.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_batch_of_the_name_comes_first_also_when_it_is_over(Profile profile) {
        simulator().switchTo(profile);
        submit("big", 5, 0);
        submit("big-0001", 100, 0);
        simulator().advance(Duration.ofSeconds(1));
        assertThat(call("other", "batchPlanPause").getException()).isNull();
        assertThat(simulator().batch("big-0001").orElseThrow().state()).isEqualTo(BatchView.State.RUNNING);
        send("other:batchPlanRestart?batchName=big", null);
        send("other:batchPlanPause?batchName=big-0001", null);
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().batch("big").orElseThrow().state()).isEqualTo(BatchView.State.COMPLETED);
        Exchange stopped = call("other", "batchPlanStop");
        if (profile == Profile.DOCUMENT) {
            assertThat(stopped.getException()).isInstanceOf(FlashAiStateConflictException.class);
        }
        assertThat(simulator().batch("big-0001").orElseThrow().state()).isEqualTo(BatchView.State.PAUSED);
    }

    @Test
    void a_name_of_nothing_is_refused_as_the_server_does() {
        assertThat(call("other", "batchPlanStop").getException()).isInstanceOf(FlashAiStateConflictException.class);
        assertThat(call("other", "getBatchPlanCallSummary").getException())
                .isInstanceOf(FlashAiNotFoundException.class);
        simulator().switchOn(Habit.UNKNOWN_BATCHES_AS_ZEROS);
        assertThat(call("other", "getBatchPlanCallSummary")
                        .getMessage()
                        .getBody(BatchSummary.class)
                        .countsNobody())
                .isTrue();
    }

    @Test
    void a_restart_means_the_one_batch_unless_it_is_said_for_it_would_have_people_called() {
        submit("big", 25, 10);
        call("other", "batchPlanPause");
        assertThat(call("other", "batchPlanRestart").getException()).isInstanceOf(FlashAiStateConflictException.class);
        assertThat(states()).containsOnly(BatchView.State.PAUSED);
        assertThat(send("other:batchPlanPause?batchName=big&chunks=false", null).getException())
                .isInstanceOf(FlashAiStateConflictException.class);
    }

    @Test
    void lists_take_it_too_where_it_is_said() {
        submit("big", 25, 10);
        submit("one", 5, 0);
        String list = "other:getBatchPlanList?chunks=auto&autoPage=true&batchName=";
        assertThat(records(list + "big")).isEqualTo(25);
        assertThat(records(list + "one")).isEqualTo(5);
    }

    private int records(String uri) {
        int records = 0;
        for (Iterator<?> callees = (Iterator<?>) send(uri, null).getMessage().getBody(); callees.hasNext(); records++) {
            assertThat(callees.next()).isInstanceOf(BatchCallee.class);
        }
        return records;
    }

    private Exchange call(String application, String operation) {
        return send(application + ":" + operation + "?batchName=big", null);
    }

    private static List<BatchView.State> states() {
        return simulator().batches().stream().map(BatchView::state).toList();
    }

    private void submit(String name, int callees, int chunkSize) {
        Map<String, Object> plan = plan(name);
        plan.put("botenceId", "without-variables");
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Callee.of(Long.toString(13_800_000_000L + i)))
                        .toList());
        assertThat(send(PLAN + chunkSize, plan).getException()).isNull();
    }
}
