package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a batch is at its end, and when it only looks so: on servers whose counts leave out who is paused or not in yet. */
class BatchEndTest extends PollTestSupport {
    private FlashAiSimulator server;

    /** "console" is another application with the same account. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addComponent("console", sameAccount());
        return context;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void start(UnaryOperator<FlashAiSimulator.Builder> habits) {
        server = habits.apply(FlashAiSimulator.builder()
                        .clock(simulator().clock())
                        .timestampTolerance(Duration.ofDays(36500))
                        .callsPerSecond(1))
                .start();
    }

    private void track(String batchName, int callees) {
        Map<String, Object> plan = plan(batchName);
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", phone(i)))
                        .toList());
        send(on("flashai:addPlan?track=true&maxRetries=0&reconcile=never"), plan);
    }

    private String on(String uri) {
        return uri + (uri.contains("?") ? "&" : "?") + "baseUrl=" + server.baseUrl();
    }

    private void advance(Duration time) {
        server.advance(time);
    }

    private long asked() {
        return server.books().requestsByOperation().getOrDefault("getBatchPlanCallSummary", 0L);
    }

    private Message last() {
        return heard.get(heard.size() - 1);
    }

    private void assertLast(String header, Object value) {
        assertThat(last().getHeaders()).containsEntry(header, value);
    }

    /** In the header, and in the body, which alone leaves Camel. */
    private void assertUncounted(Message message, long callees) {
        assertThat(message.getHeaders()).containsEntry(FlashAiConstants.UNCOUNTED, callees);
        assertThat(message.getBody(BatchSummary.class).toMap()).containsEntry("uncounted", callees);
    }

    /** Where headers do not come along, the body says it. */
    private static void assertState(Message message, BatchState state) {
        assertThat(message.getBody(BatchSummary.class).state()).isEqualTo(state);
    }

    private void callTwoOfFive() {
        track("b", 5);
        while (server.batch("b").orElseThrow().calls().size() < 2) {
            advance(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashai:watch", "flashai:getBatchPlanCallSummary?batchName=b"})
    void a_batch_that_somebody_else_paused_is_quiet_and_heard_of_again_when_it_moves(String uri) throws Exception {
        start(server -> server.with(Habit.COUNTS_BY_STATUS));
        callTwoOfFive();
        assertThat(send(on("console:batchPlanPause?batchName=b"), null).getException())
                .isNull();
        advance(Duration.ofMinutes(2));
        Poll poll = poll(on(uri));
        poll.run();
        assertLast(FlashAiConstants.BATCH_QUIET, false);
        assertState(last(), BatchState.RUNNING);
        advance(Duration.ofMinutes(6));
        poll.run(2);
        assertThat(heard).hasSize(2);
        long done = last().getHeader(FlashAiConstants.END_COUNT, Long.class);
        assertLast(FlashAiConstants.BATCH_QUIET, true);
        assertState(last(), BatchState.QUIET);
        assertLast(FlashAiConstants.BATCH_COMPLETE, false);
        assertUncounted(last(), 5 - done);
        assertThat(done).isBetween(2L, 4L);

        long before = asked();
        for (int i = 0; i < 360; i++) {
            advance(Duration.ofMinutes(1));
            poll.run();
        }
        assertThat(asked() - before).as("in six hours, less and less often").isBetween(5L, 60L);
        assertThat(heard).hasSize(2);

        assertThat(send(on("console:batchPlanRestart?batchName=b"), null).getException())
                .isNull();
        advance(Duration.ofHours(2));
        poll.run();
        assertThat(heard).hasSize(3);
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
        assertState(last(), BatchState.COMPLETE);
        assertUncounted(last(), 0);
    }

    @Test
    void what_this_application_paused_is_paused_until_it_restarts_it_however_long_that_takes() throws Exception {
        start(server -> server.with(Habit.COUNTS_BY_STATUS));
        callTwoOfFive();
        Poll watch = poll(on("flashai:watch?forgetAfter=86400000"));
        send(on("flashai:batchPlanPause?batchName=b"), null);
        for (int day = 0; day < 9; day++) {
            watch.run();
            advance(Duration.ofDays(1));
        }
        assertThat(heard)
                .noneMatch(message -> message.getHeader(FlashAiConstants.BATCH_COMPLETE, boolean.class))
                .noneMatch(message -> message.getHeaders().containsKey(FlashAiConstants.BATCH_FORGOTTEN));
        assertLast(FlashAiConstants.BATCH_STEERED, "paused");
        assertState(last(), BatchState.PAUSED);
        send(on("flashai:batchPlanRestart?batchName=b"), null);
        watch.run();
        advance(Duration.ofMinutes(10));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
        assertThat(last().getHeaders()).doesNotContainKey(FlashAiConstants.BATCH_STEERED);
    }

    @Test
    void a_batch_that_has_been_quiet_for_days_is_asked_for_every_hour_at_least() throws Exception {
        start(server -> server.with(Habit.COUNTS_BY_STATUS));
        callTwoOfFive();
        send(on("console:batchPlanPause?batchName=b"), null);
        advance(Duration.ofMinutes(2));
        Poll watch = poll(on("flashai:watch"));
        for (int day = 0; day < 5; day++) {
            watch.run();
            advance(Duration.ofDays(1));
        }
        watch.run();
        long before = asked();
        advance(Duration.ofMinutes(59));
        watch.run();
        assertThat(asked()).isEqualTo(before);
        advance(Duration.ofMinutes(1));
        watch.run();
        assertThat(asked()).isEqualTo(before + 1);
    }

    @Test
    void what_this_application_stopped_is_complete_when_it_has_come_to_rest() throws Exception {
        start(server -> server.with(Habit.COUNTS_BY_STATUS));
        callTwoOfFive();
        Poll watch = poll(on("flashai:watch"));
        send(on("flashai:batchPlanStop?batchName=b"), null);
        advance(Duration.ofMinutes(2));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, false);
        advance(Duration.ofMinutes(5));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
        assertLast(FlashAiConstants.BATCH_STEERED, "stopped");
        long before = asked();
        watch.run(3);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void a_completion_that_the_route_does_not_take_for_hours_comes_with_every_poll() throws Exception {
        start(UnaryOperator.identity());
        track("b", 2);
        advance(Duration.ofHours(1));
        AtomicInteger failures = new AtomicInteger(6);
        Poll watch = poll(on("flashai:watch"), exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
        });
        for (int i = 0; i < 6; i++) {
            watch.run();
            advance(Duration.ofMinutes(i < 4 ? 60 : 1));
        }
        assertThat(failures.get()).isZero();
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
    }

    @Test
    void counts_of_zero_are_no_end_however_long_they_last() throws Exception {
        start(server -> server.with(Habit.NEW_BATCHES_HIDDEN, Habit.UNKNOWN_BATCHES_AS_ZEROS)
                .hiddenFor(Duration.ofHours(2)));
        track("b", 3);
        Poll watch = poll(on("flashai:watch"));
        watch.run();
        for (int i = 0; i < 11; i++) {
            advance(Duration.ofMinutes(10));
            watch.run();
        }
        assertThat(heard).noneMatch(message -> message.getHeader(FlashAiConstants.BATCH_COMPLETE, boolean.class));
        assertLast(FlashAiConstants.BATCH_QUIET, true);
        assertUncounted(last(), 3);
        advance(Duration.ofHours(2));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
    }

    @Test
    void callees_that_come_in_while_others_are_called_already_are_waited_for() throws Exception {
        start(server ->
                server.with(Habit.INTAKE_BY_QUEUE, Habit.COUNTS_BY_STATUS).intakePerSecond(0.001));
        track("b", 3);
        Poll watch = poll(on("flashai:watch"));
        for (int i = 0; i < 120; i++) {
            advance(Duration.ofMinutes(1));
            watch.run();
        }
        assertThat(heard)
                .anyMatch(message -> message.getHeader(FlashAiConstants.BATCH_QUIET, boolean.class)
                        && Long.valueOf(2).equals(message.getHeader(FlashAiConstants.UNCOUNTED)));
        assertThat(heard.stream().filter(message -> message.getHeader(FlashAiConstants.BATCH_COMPLETE, boolean.class)))
                .singleElement()
                .satisfies(message -> assertThat(message.getHeader(FlashAiConstants.END_COUNT))
                        .isEqualTo(3L));
    }

    @Test
    void a_batch_that_is_shown_after_it_was_reported_missing_is_followed_to_its_end() throws Exception {
        start(server -> server.with(Habit.NEW_BATCHES_HIDDEN).hiddenFor(Duration.ofHours(5)));
        server.faults().next("addPlan", Fault.resetAfter());
        track("b", 2);
        Poll watch = poll(on("flashai:watch"));
        for (int i = 0; i < 70; i++) {
            watch.run();
            advance(Duration.ofMinutes(1));
        }
        watch.run(2);
        assertThat(heard).hasSize(1);
        assertLast(FlashAiConstants.BATCH_MISSING, true);
        assertState(last(), BatchState.MISSING);
        advance(Duration.ofHours(6));
        watch.run();
        assertThat(heard).hasSize(2);
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
    }

    @Test
    void a_batch_that_stays_quiet_is_given_up_after_days_also_if_the_application_is_restarted() throws Exception {
        start(server -> server.with(Habit.COUNTS_BY_STATUS));
        callTwoOfFive();
        send(on("console:batchPlanPause?batchName=b"), null);
        advance(Duration.ofMinutes(2));
        Poll watch = poll(on("flashai:watch"));
        watch.run();
        for (int day = 0; day < 8; day++) {
            advance(Duration.ofDays(1));
            watch.restart();
            watch.run();
        }
        assertThat(heard).hasSize(3);
        assertThat(heard.get(1).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_QUIET, true)
                .doesNotContainKey(FlashAiConstants.BATCH_FORGOTTEN);
        assertLast(FlashAiConstants.BATCH_FORGOTTEN, true);
        assertState(last(), BatchState.FORGOTTEN);
        assertLast(FlashAiConstants.BATCH_COMPLETE, false);
        long before = asked();
        advance(Duration.ofDays(1));
        watch.run(2);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void on_the_older_server_a_batch_is_followed_through_intake_and_pause_to_its_end() throws Exception {
        start(server -> server.profile(Profile.OLDER).intakePerSecond(2));
        Map<String, Object> plan = plan("b");
        plan.put("lineIds", "5");
        plan.put("notifyUrl", "http://localhost:1/none");
        plan.put("notifyBatchUrl", "http://localhost:1/none");
        plan.put(
                "callees",
                IntStream.range(0, 200)
                        .mapToObj(i -> Map.of("phone", phone(i), "amount", "1", "date", "20261201"))
                        .toList());
        assertThat(send(on("flashai:addPlan?track=true"), plan).getException()).isNull();
        Poll watch = poll(on("flashai:watch?calls=true&notifyUrl=http://localhost:1/none"));
        for (int i = 0; i < 12; i++) {
            advance(Duration.ofSeconds(10));
            watch.run();
        }
        send(on("flashai:batchPlanPause?batchName=b"), null);
        for (int i = 0; i < 48; i++) {
            advance(Duration.ofHours(1));
            watch.run();
        }
        assertThat(heard).noneMatch(message -> message.getHeader(FlashAiConstants.BATCH_COMPLETE, boolean.class));
        assertLast(FlashAiConstants.BATCH_STEERED, "paused");
        send(on("flashai:batchPlanRestart?batchName=b"), null);
        advance(Duration.ofHours(1));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
        assertLast(FlashAiConstants.END_COUNT, 200L);
        assertLast(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashai:watch", "flashai:getBatchPlanCallSummary?batchName=b"})
    void what_the_receipt_said_counts_where_the_server_counts_fewer(String uri) throws Exception {
        start(UnaryOperator.identity());
        track("b", 3);
        server.wireMock()
                .stubFor(post(urlPathMatching(".*/getBatchPlanCallSummary"))
                        .atPriority(1)
                        .willReturn(okJson("{\"code\":\"0\",\"body\":{\"batchName\":\"b\",\"acceptCount\":1,"
                                + "\"endCount\":1,\"planCount\":0}}")));
        poll(on(uri)).run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, false);
        assertUncounted(last(), 2);
    }

    @Test
    void a_batch_of_which_nobody_was_accepted_is_complete() throws Exception {
        start(UnaryOperator.identity());
        Map<String, Object> plan = plan("b");
        plan.put("callees", List.of(Map.of("phone", "1234")));
        send(on("flashai:addPlan?track=true"), plan);
        Poll watch = poll(on("flashai:watch"));
        watch.run();
        assertLast(FlashAiConstants.BATCH_COMPLETE, true);
        assertThat(Set.copyOf(heard)).hasSize(1);
    }
}
