package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.observe.FlashAiMeter;
import io.github.camelflashai.observe.TrackedBatch;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of campaign X: asked by whoever runs the application. */
class CampaignStatusTest extends PollTestSupport {
    private Instant start;

    @BeforeEach
    void route() throws Exception {
        start = simulator().clock().instant();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:night").routeId("night").to("flashai:addPlan?track=true");
            }
        });
    }

    private TrackedBatch x() {
        assertThat(component().batchesOf("x")).hasSize(1);
        return component().batchesOf("x").get(0);
    }

    private FlashAiComponent component() {
        return context.getComponent("flashai", FlashAiComponent.class);
    }

    @Test
    void from_its_submission_to_its_end() throws Exception {
        simulator().switchOn(Habit.COUNTS_BY_STATUS);
        Poll watch = poll("flashai:watch");
        Map<String, Object> plan = plan("x");
        plan.put(
                "callees",
                IntStream.range(0, 100)
                        .mapToObj(i -> Map.of("phone", Long.toString(13800000000L + i)))
                        .toList());
        send("direct:night", plan);
        assertThat(x().since()).isEqualTo(start);
        assertThat(x().routeId()).isEqualTo("night");
        assertThat(x().accepted()).isEqualTo(100);
        assertThat(x().state()).isEqualTo("submitted");
        assertThat(x()).hasToString("x since " + start + " by route night: submitted, accepted by the receipt: 100");

        simulator().advance(Duration.ofSeconds(1));
        watch.run();
        Instant moved = simulator().clock().instant();
        assertThat(x().toString())
                .startsWith("x since " + start + " by route night: running since " + moved
                        + ", accepted by the receipt: 100, accepted: 100, done: ");

        assertThat(send("flashai:batchPlanPause", "x").getException()).isNull();
        simulator().advance(Duration.ofMinutes(10));
        watch.run();
        simulator().advance(Duration.ofMinutes(10));
        watch.run();
        assertThat(x().state()).isEqualTo("paused");
        assertThat(x().steered()).isEqualTo("paused");

        send("flashai:batchPlanRestart", "x");
        simulator().advance(Duration.ofHours(1));
        watch.run();
        assertThat(component().firstTracked(10)).isEmpty();
        assertThat(component().ended()).containsExactly(x());
        assertThat(x().state()).isEqualTo("complete");
        assertThat(x().progress().endCount()).isEqualTo(100);
        assertThat(x().routeId()).isEqualTo("night");
    }

    @Test
    void progress_is_seen_also_where_the_route_hears_the_end_alone() throws Exception {
        Poll watch = poll("flashai:watch?emit=completion");
        send("direct:night", plan("x"));
        simulator().advance(Duration.ofSeconds(1));
        watch.run();
        assertThat(x().state()).isEqualTo("running");
        assertThat(x().progress().planCount()).isEqualTo(2);
    }

    @Test
    void a_missing_one_and_one_that_is_given_up() throws Exception {
        Poll watch = poll("flashai:watch?missingTimeout=60000&forgetAfter=7200000");
        simulator().faults().next("addPlan", Fault.status(503));
        send("flashai:addPlan?track=true&reconcile=never&maxRetries=0", plan("x"));
        watch.run();
        assertThat(x().state()).isEqualTo("submitted");
        simulator().advance(Duration.ofMinutes(2));
        watch.run();
        assertThat(x().state()).isEqualTo("missing");
        assertThat(component().activity().sum(FlashAiMeter.BATCHES_MISSING)).isOne();
        assertThat(component().activity().sum(FlashAiMeter.BATCHES_OLDEST)).isEqualTo(120);
        assertThat(component().activity().sum(FlashAiMeter.POLLS_FAILED, "watch"))
                .isZero();
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(503));
        simulator().advance(Duration.ofHours(3));
        watch.run();
        assertThat(component().activity().sum(FlashAiMeter.POLLS_FAILED, "watch"))
                .isOne();
        watch.run();
        assertThat(x().state()).isEqualTo("forgotten");
        assertThat(component().ended()).hasSize(1);
    }

    /** Where another application watches, or this one has not polled since it was started. */
    @Test
    void what_the_route_took_last_stands_in_the_repository() throws Exception {
        MemoryAggregationRepository repository = new MemoryAggregationRepository();
        context.getRegistry().bind("shared", repository);
        String shared = "aggregationRepository=#bean:shared";
        Poll watch = poll("flashai:watch?" + shared);
        assertThat(send("flashai:addPlan?track=true&" + shared, plan("x")).getException())
                .isNull();
        simulator().advance(Duration.ofSeconds(1));
        watch.run();
        assertThat(repository.getKeys()).containsExactly("x");
        FlashAiComponent other = sameAccount();
        context.addComponent("other", other);
        assertThat(send("other:addPlan?track=true&" + shared, plan("y")).getException())
                .isNull();
        assertThat(repository.getKeys()).containsExactlyInAnyOrder("x", "y");
        assertThat(other.batchesOf("x")).singleElement().satisfies(batch -> {
            assertThat(batch.state()).isEqualTo("running");
            assertThat(batch.progress().planCount()).isEqualTo(2);
            assertThat(batch.progressSince()).isEqualTo(simulator().clock().instant());
        });
        assertThat(other.batchesOf("y").get(0).state()).isEqualTo("submitted");
        assertThat(other.batchesOf("none")).isEmpty();
    }

    @Test
    void a_campaign_in_chunks_is_several_batches() {
        Map<String, Object> plan = plan("x");
        send("flashai:addPlan?track=true&chunkSize=1", plan);
        send("flashai:addPlan?track=true", plan("x-north"));
        assertThat(component().batchesOf("x"))
                .extracting(TrackedBatch::batchName)
                .containsExactly("x-0001", "x-0002");
    }

    /** An application that runs for a year does not fill its memory with what it has done. */
    @Test
    void the_last_hundred_that_ended_are_remembered() throws Exception {
        Poll watch = poll("flashai:watch");
        Map<String, Object> plan = plan("y");
        plan.put(
                "callees",
                IntStream.range(0, 100)
                        .mapToObj(i -> Map.of("phone", Long.toString(13800000000L + i)))
                        .toList());
        send("direct:night", plan("x"));
        simulator().advance(Duration.ofHours(1));
        watch.run();
        assertThat(x().state()).isEqualTo("complete");
        send("flashai:addPlan?track=true&chunkSize=1", plan);
        simulator().advance(Duration.ofHours(1));
        watch.run();
        assertThat(component().firstTracked(10)).isEmpty();
        assertThat(component().ended()).hasSize(100);
        assertThat(component().batchesOf("x")).isEmpty();
        assertThat(component().batchesOf("y")).hasSize(100);
    }

    @Test
    void calls_that_a_poll_brings_are_counted_once_they_are_taken() throws Exception {
        Poll calls = poll("flashai:getBatchPlanCallList?batchName=x&split=true&notifyUrl=http://localhost:1/none");
        send("direct:night", plan("x"));
        simulator().advance(Duration.ofHours(1));
        calls.run(2);
        assertThat(component().activity().sum(FlashAiMeter.CALLS, "poll")).isEqualTo(2);
        assertThat(component().activity().sum(FlashAiMeter.CALLS, "callback")).isZero();
    }
}
