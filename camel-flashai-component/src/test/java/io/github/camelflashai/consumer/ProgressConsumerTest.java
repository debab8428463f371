package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.DurableFileStateRepository;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.simulator.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressConsumerTest extends PollTestSupport {
    private static final String SUMMARY = "getBatchPlanCallSummary";
    private static final String URI = "flashai:getBatchPlanCallSummary?batchName=watched";

    @Test
    void every_change_is_heard_once_and_the_last_says_that_the_batch_is_complete() throws Exception {
        Poll poll = poll(URI);
        submit("watched", 2);
        poll.run(3);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getBody())
                .isEqualTo(new BatchSummary("watched", 2L, 0L, 2L).with(BatchState.RUNNING, 0L));
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_NAME, "watched")
                .containsEntry(FlashAiConstants.ACCEPT_COUNT, 2L)
                .containsEntry(FlashAiConstants.END_COUNT, 0L)
                .containsEntry(FlashAiConstants.PLAN_COUNT, 2L)
                .containsEntry(FlashAiConstants.PERCENT, 0)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, false);

        simulator().advance(Duration.ofHours(1));
        poll.run();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).getBody())
                .isEqualTo(new BatchSummary("watched", 2L, 2L, 0L).with(BatchState.COMPLETE, 0L));
        assertThat(heard.get(1).getHeaders())
                .containsEntry(FlashAiConstants.PERCENT, 100)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true);

        long atTheEnd = requests(SUMMARY);
        poll.run(5);
        assertThat(requests(SUMMARY)).as("no polls after the last").isEqualTo(atTheEnd);
        assertThat(heard).hasSize(2);
    }

    @Test
    void emit_always_tells_at_every_poll_and_emit_completion_only_the_end() throws Exception {
        submit("watched", 2);
        Poll always = poll(URI + "&emit=always");
        always.run(3);
        assertThat(heard).hasSize(3);
        heard.clear();
        Poll completion = poll(URI + "&emit=completion");
        completion.run(3);
        assertThat(heard).isEmpty();
        simulator().advance(Duration.ofHours(1));
        completion.run(3);
        assertThat(heard).singleElement().matches(this::isLast);
        heard.clear();
        always.run(3);
        assertThat(heard)
                .as("the end ends it also where every poll tells")
                .singleElement()
                .matches(this::isLast);
    }

    private boolean isLast(org.apache.camel.Message message) {
        return message.getHeader(FlashAiConstants.BATCH_COMPLETE, Boolean.class);
    }

    @Test
    void the_progress_by_line_has_the_lines_as_its_body_and_the_counts_of_the_batch_in_its_headers() throws Exception {
        submit("watched", 2);
        Poll poll = poll("flashai:getBatchSummaryGroupByLine?batchName=watched");
        poll.run(2);
        simulator().advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).getBody(LineSummaries.class).lines()).hasSize(2).allMatch(line -> line.endCount() == 1);
        assertThat(heard.get(1).getHeaders())
                .containsEntry(FlashAiConstants.PERCENT, 100)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true);
    }

    @Test
    void a_batch_that_was_stopped_is_complete_when_its_counts_have_stood_still() throws Exception {
        submit("watched", 100);
        simulator().advance(Duration.ofSeconds(10));
        Poll poll = poll(URI + "&quietPeriod=60000");
        poll.run();
        send("flashai:batchPlanStop?batchName=watched", null);
        simulator().advance(Duration.ofMinutes(5));
        poll.run();
        assertThat(heard).hasSize(2).noneMatch(this::isLast);
        simulator().advance(Duration.ofSeconds(59));
        poll.run();
        assertThat(heard).hasSize(2);
        simulator().advance(Duration.ofSeconds(1));
        poll.run(3);
        assertThat(heard).hasSize(3);
        assertThat(heard.get(2)).matches(this::isLast);
        assertThat(heard.get(2).getBody(BatchSummary.class).endCount()).isLessThan(100);
    }

    @Test
    void a_paused_batch_is_not_complete_however_long_it_stands_still() throws Exception {
        submit("watched", 100);
        send("flashai:batchPlanPause?batchName=watched", null);
        simulator().advance(Duration.ofMinutes(10));
        Poll poll = poll(URI);
        poll.run();
        simulator().advance(Duration.ofDays(7));
        poll.run(2);
        assertThat(heard).hasSize(1).noneMatch(this::isLast);
    }

    @Test
    void a_batch_of_which_this_application_knows_that_nobody_was_accepted_is_complete() throws Exception {
        Map<String, Object> plan = plan("watched");
        plan.put("callees", List.of(Map.of("phone", "1234")));
        send("flashai:addPlan", plan);
        Poll poll = poll(URI);
        poll.run(2);
        assertThat(heard).singleElement().satisfies(last -> assertThat(last.getBody())
                .isEqualTo(new BatchSummary("watched", 0L, 0L, 0L).with(BatchState.COMPLETE, 0L)));
    }

    @Test
    void an_empty_batch_of_somebody_else_is_quiet_when_it_has_stayed_empty() throws Exception {
        context.addComponent("other", sameAccount());
        Map<String, Object> plan = plan("watched");
        plan.put("callees", List.of(Map.of("phone", "1234")));
        assertThat(send("other:addPlan", plan).getMessage().getHeader(FlashAiConstants.FAIL_COUNT))
                .isEqualTo(1L);
        Poll poll = poll(URI);
        poll.run();
        assertThat(heard.get(0).getBody())
                .isEqualTo(new BatchSummary("watched", 0L, 0L, 0L).with(BatchState.RUNNING, 0L));
        simulator().advance(Duration.ofMinutes(5));
        poll.run(2);
        assertThat(heard).hasSize(2).noneMatch(this::isLast);
        assertThat(heard.get(1).getHeaders()).containsEntry(FlashAiConstants.BATCH_QUIET, true);
    }

    @Test
    void a_predicate_takes_the_place_of_the_rule() throws Exception {
        Predicate half = exchange -> exchange.getMessage().getHeader(FlashAiConstants.PERCENT, int.class) >= 50;
        context.getRegistry().bind("half", half);
        submit("watched", 10);
        Poll poll = poll(URI + "&emit=completion&completeWhen=#bean:half");
        poll.run();
        assertThat(heard).isEmpty();
        simulator().advance(Duration.ofSeconds(5));
        while (heard.isEmpty()) {
            simulator().advance(Duration.ofSeconds(1));
            poll.run();
        }
        assertThat(heard.get(0)).matches(this::isLast);
        assertThat(heard.get(0).getBody(BatchSummary.class).percent()).isBetween(50, 99);
    }

    @Test
    void a_batch_that_is_not_there_yet_is_waited_for_and_told_once() throws Exception {
        Poll poll = poll(URI);
        poll.run(5);
        assertThat(heard).isEmpty();
        assertThat(logged("Waiting for batch watched")).isEqualTo(1);
        assertThat(poll.consumer().getErrorCounter()).isZero();
        submit("watched", 1);
        poll.run();
        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("a batch that vanishes is told once: the server says so, or answers success without counts")
    @ValueSource(strings = {"1005", "0"})
    void a_batch_that_vanishes_is_told_once_and_heard_again_when_it_is_back(String code) throws Exception {
        submit("watched", 2);
        Poll poll = poll(URI);
        poll.run();
        simulator().faults().next(SUMMARY, 3, Fault.code(code));
        poll.run(3);
        assertThat(logged("Batch watched has vanished")).isEqualTo(1);
        assertThat(heard).hasSize(1);
        simulator().advance(Duration.ofHours(1));
        poll.run();
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_summary_that_the_route_did_not_take_comes_again() throws Exception {
        AtomicInteger failures = new AtomicInteger(3);
        Poll poll = poll(URI, exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
        });
        submit("watched", 2);
        simulator().advance(Duration.ofHours(1));
        poll.run(3);
        assertThat(heard).isEmpty();
        poll.run();
        assertThat(heard).singleElement().matches(this::isLast);
    }

    @Test
    void with_a_state_repository_a_restart_repeats_nothing_and_a_complete_batch_is_not_asked_for(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("state");
        context.getRegistry().bind("state", new DurableFileStateRepository(file));
        submit("watched", 2);
        Poll poll = poll(URI + "&stateRepository=#bean:state");
        poll.run();
        // What another process would find in the file.
        context.getRegistry().bind("again", new DurableFileStateRepository(file));
        Poll again = poll(URI + "&stateRepository=#bean:again");
        again.run(2);
        assertThat(heard).hasSize(1);
        simulator().advance(Duration.ofHours(1));
        again.run();
        assertThat(heard).hasSize(2);
        context.getRegistry().bind("third", new DurableFileStateRepository(file));
        long before = requests(SUMMARY);
        poll(URI + "&stateRepository=#bean:third").run(2);
        assertThat(requests(SUMMARY)).isEqualTo(before);
        assertThat(heard).hasSize(2);
    }

    @Test
    void camels_back_off_leaves_out_polls_when_nothing_moves() throws Exception {
        submit("watched", 2);
        Poll poll = poll(URI + "&backoffMultiplier=4&backoffIdleThreshold=2");
        poll.run(3);
        long before = requests(SUMMARY);
        poll.run(3);
        assertThat(requests(SUMMARY)).isEqualTo(before);
        poll.run();
        assertThat(requests(SUMMARY)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addPlan", "getPhoneDetail", "request", "batchPlanStop"})
    void what_cannot_be_polled_is_told_with_what_can(String operation) {
        assertThatThrownBy(() -> context.getEndpoint("flashai:" + operation).createConsumer(exchange -> {}))
                .hasMessage("flashai:" + operation + " cannot be polled. What can be polled: flashai:getBotence, "
                        + "flashai:queryPlanParams, flashai:getCallLine, flashai:getBatchPlanCallSummary, "
                        + "flashai:getBatchSummaryGroupByLine, flashai:getBatchPlanList, "
                        + "flashai:getBatchPlanCallList, flashai:queryAgentGroup, flashai:watch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getBatchPlanCallSummary",
                "getBatchSummaryGroupByLine",
                "getBatchPlanList",
                "getBatchPlanCallList"
            })
    void a_poll_without_a_batch_name_is_told_at_start(String operation) {
        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("flashai:" + operation).to("mock:none");
                    }
                }))
                .hasStackTraceContaining("batchName: is missing and required (set the option batchName)");
    }
}
