package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.Profile;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A campaign in chunks is steered as one, whatever one of its chunks does, and whatever the server shows for those that are not there. */
@Timeout(60)
class ChunkSteeringTest extends FlashAiTestSupport {
    private static final String PLAN = "flashai:addPlan?chunkSize=10&lineIds=5&notifyUrl=http://localhost:1/call"
            + "&notifyBatchUrl=http://localhost:1/batch";

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"UNKNOWN_BATCHES_AS_ZEROS", "UNKNOWN_BATCHES_WITHOUT_BODY"})
    void a_chunk_is_what_the_server_shows_with_counts(Habit unknown) {
        simulator().switchOn(unknown);
        submit(people(25).iterator());
        long before = simulator().books().requests();
        BatchSummary summary = steer("getBatchPlanCallSummary").getMessage().getBody(BatchSummary.class);
        assertThat(summary.acceptCount()).isEqualTo(25);
        assertThat(simulator().books().requests() - before).isLessThan(10);

        assertThat(steer("batchPlanStop").getException()).isNull();
        assertThat(states()).hasSize(3).containsOnly(BatchView.State.STOPPED);
        for (String operation : List.of("batchPlanStop", "getBatchPlanCallSummary", "getBatchSummaryGroupByLine")) {
            assertThat(send("flashai:" + operation + "?chunks=true&batchName=none", null)
                            .getException())
                    .as(operation)
                    .isInstanceOf(FlashAiNotFoundException.class)
                    .hasMessageContaining("no chunk of 'none'");
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_summary_that_fails_leaves_no_chunk_running(Profile profile) {
        simulator().switchTo(profile);
        assertThat(submit(people(35).iterator()).getException()).isNull();
        simulator().advance(Duration.ofSeconds(1));
        simulator().faults().next("getBatchPlanCallSummary", Fault.delay(Duration.ZERO));
        simulator().faults().next("getBatchPlanCallSummary", Fault.code("7777"));
        assertThat(steer("batchPlanStop").getException()).isNull();
        assertThat(states()).hasSize(4).containsOnly(BatchView.State.STOPPED);
    }

    @Test
    void a_chunk_that_neither_shows_nor_stops_is_reported_and_the_others_are_stopped() {
        submit(people(35).iterator());
        simulator().faults().next("getBatchPlanCallSummary", Fault.delay(Duration.ZERO));
        simulator().faults().next("getBatchPlanCallSummary", Fault.code("7777"));
        simulator().faults().next("batchPlanStop", Fault.delay(Duration.ZERO));
        simulator().faults().next("batchPlanStop", Fault.code("7778"));
        assertThat(steer("batchPlanStop").getException())
                .hasMessageContaining("7777")
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessageContaining("7778"));
        assertThat(states())
                .containsExactly(
                        BatchView.State.STOPPED,
                        BatchView.State.RUNNING,
                        BatchView.State.STOPPED,
                        BatchView.State.STOPPED);
    }

    @Test
    void a_chunk_that_was_never_sent_does_not_hide_those_behind_it() {
        Predicate<Callee> mayBeCalled = callee -> !callee.phone().matches("138000000[1-3]\\d");
        context.getRegistry().bind("mayBeCalled", mayBeCalled);
        Exchange submitted =
                send(PLAN + "&calleeFilter=#bean:mayBeCalled", plan(people(55).iterator()));
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).rightCount())
                .isEqualTo(25);
        context.addComponent("other", sameAccount());
        assertThat(send("other:batchPlanStop?chunks=true&batchName=big", null).getException())
                .isNull();
        assertThat(states()).hasSize(3).containsOnly(BatchView.State.STOPPED);
        assertThat(send("other:getBatchPlanCallSummary?chunks=true&batchName=big", null)
                        .getMessage()
                        .getBody(BatchSummary.class)
                        .acceptCount())
                .isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void who_stops_a_campaign_stops_the_chunks_to_come_too(Profile profile) {
        simulator().switchTo(profile);
        Exchange submitted = submit(meanwhile(
                15, () -> assertThat(steer("batchPlanStop").getException()).isNull()));
        assertThat(submitted.getException())
                .isInstanceOf(FlashAiStateConflictException.class)
                .hasMessageContaining("'big' was stopped")
                .hasMessageContaining("big-0003 and what follows is not sent");
        assertThat(simulator().batches()).extracting(BatchView::batchName).containsExactly("big-0001", "big-0002");
        assertThat(states()).containsOnly(BatchView.State.STOPPED);

        // The broker delivers the message again.
        assertThat(send(PLAN, plan(people(35).iterator()), Map.of("JMSRedelivered", true))
                        .getException())
                .isInstanceOf(FlashAiStateConflictException.class);
        assertThat(simulator().batches()).hasSize(2);
    }

    @Test
    void who_pauses_a_campaign_pauses_the_chunks_to_come_too_until_it_goes_on() {
        assertThat(submitAs("two", meanwhile(15, () -> send("flashai:batchPlanPause?chunks=true&batchName=two", null)))
                        .getException())
                .isNull();
        assertThat(states("two")).hasSize(4).containsOnly(BatchView.State.PAUSED);
        Iterator<Callee> twice = meanwhile(15, () -> {
            send("flashai:batchPlanPause?chunks=true&batchName=three", null);
            send("flashai:batchPlanRestart?chunks=true&batchName=three", null);
        });
        assertThat(submitAs("three", twice).getException()).isNull();
        assertThat(states("three")).hasSize(4).containsOnly(BatchView.State.RUNNING);
    }

    @Test
    void a_phone_that_is_taken_out_meanwhile_is_not_in_the_chunks_to_come() {
        Exchange submitted = submit(
                meanwhile(15, () -> assertThat(send("flashai:batchPhoneDelete?chunks=true&batchName=big", "13800000033")
                                .getException())
                        .isNull()));
        assertThat(submitted.getException()).isNull();
        assertThat(simulator().batches()).hasSize(4);
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().books().calls()).isEqualTo(34);
        assertThat(simulator().books().callsTo("13800000033")).isZero();
    }

    @Test
    void the_stop_of_the_context_ends_what_would_go_on_for_long() throws Exception {
        simulator()
                .wireMock()
                .stubFor(WireMock.post(WireMock.urlPathMatching(".*/getBatchPlanCallSummary"))
                        .atPriority(1)
                        .willReturn(WireMock.okJson(
                                        "{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true,\"body\":{\"acceptCount\":1,"
                                                + "\"endCount\":0,\"planCount\":1}}")
                                .withFixedDelay(20)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:any").to("flashai:getBatchPlanCallSummary?chunks=true&batchName=any");
            }
        });
        CompletableFuture<Exchange> asked = template.asyncSend("direct:any", exchange -> {});
        await().until(() -> simulator().wireMock().getAllServeEvents().size() > 3);
        context.stop();
        assertThat(asked.get(10, TimeUnit.SECONDS).getException())
                .isInstanceOfSatisfying(FlashAiOutcomeUnknownException.class, e -> assertThat(e.isRetryable())
                        .isTrue())
                .hasMessageContaining("is being stopped");
    }

    private Exchange submit(Iterator<Callee> callees) {
        return submitAs("big", callees);
    }

    private Exchange submitAs(String name, Iterator<Callee> callees) {
        Map<String, Object> plan = plan(callees);
        plan.put("batchName", name);
        return send(PLAN, plan);
    }

    private static Map<String, Object> plan(Iterator<Callee> callees) {
        Map<String, Object> plan = plan("big");
        plan.put("callees", callees);
        plan.put("botenceId", "without-variables");
        return plan;
    }

    private Exchange steer(String operation) {
        return send("flashai:" + operation + "?chunks=true&batchName=big", null);
    }

    private static List<BatchView.State> states() {
        return states("big");
    }

    private static List<BatchView.State> states(String campaign) {
        return simulator().batches().stream()
                .filter(batch -> batch.batchName().startsWith(campaign + "-"))
                .map(BatchView::state)
                .toList();
    }

    private static List<Callee> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Callee.of(Long.toString(13_800_000_000L + i)))
                .toList();
    }

    /** 35 people, while something is done before one of them is read. */
    private static Iterator<Callee> meanwhile(int before, Runnable done) {
        return IntStream.range(0, 35)
                .mapToObj(i -> {
                    if (i == before) {
                        done.run();
                    }
                    return Callee.of(Long.toString(13_800_000_000L + i));
                })
                .iterator();
    }
}
