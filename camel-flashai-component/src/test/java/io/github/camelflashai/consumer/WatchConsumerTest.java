package io.github.camelflashai.consumer;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiRejectedCalleesException;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.observe.FlashAiMeter;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchConsumerTest extends PollTestSupport {
    private static final String SUMMARY = "getBatchPlanCallSummary";

    private Exchange track(String batchName, int callees) {
        Map<String, Object> plan = plan(batchName);
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", phone(i)))
                        .toList());
        return send(
                "flashai:addPlan?track=true&maxRetries=0&reconcile=never",
                plan,
                Map.of("order", "order of " + batchName));
    }

    @Test
    void how_many_are_watched_can_be_seen_until_the_route_stops() throws Exception {
        Activity activity =
                context.getComponent("flashai", FlashAiComponent.class).activity();
        Poll watch = poll("flashai:watch");
        track("one", 2);
        track("two", 100);
        watch.run();
        assertThat(activity.sum(FlashAiMeter.BATCHES_WATCHED)).isEqualTo(2);
        context.getRouteController().stopRoute(context.getRoutes().get(0).getRouteId());
        assertThat(activity.sum(FlashAiMeter.BATCHES_WATCHED)).isZero();
    }

    private List<Message> heardOf(String batchName) {
        return heard.stream()
                .filter(message -> batchName.equals(message.getHeader(FlashAiConstants.BATCH_NAME)))
                .toList();
    }

    @Test
    void every_tracked_batch_is_followed_to_its_end_with_the_headers_of_the_message_that_started_it() throws Exception {
        Poll watch = poll("flashai:watch");
        watch.run();
        assertThat(requests(SUMMARY)).isZero();
        track("one", 2);
        track("two", 100);
        submit("untracked", 2);
        watch.run(2);
        assertThat(heard).hasSize(2);
        assertThat(heardOf("one").get(0).getBody())
                .isEqualTo(new BatchSummary("one", 2L, 0L, 2L).with(BatchState.RUNNING, 0L));
        assertThat(heardOf("one").get(0).getHeaders())
                .containsEntry("order", "order of one")
                .doesNotContainKey("CamelFlashAiTrackedSince")
                .containsEntry(FlashAiConstants.PERCENT, 0)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, false);
        simulator().advance(Duration.ofSeconds(70));
        watch.run(2);
        assertThat(heardOf("one")).hasSize(2);
        assertThat(heardOf("one").get(1).getHeaders())
                .containsEntry("order", "order of one")
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true);
        assertThat(heardOf("two")).hasSize(2);
        simulator().advance(Duration.ofHours(1));
        watch.run();
        long atTheEnd = requests(SUMMARY);
        watch.run(3);
        assertThat(requests(SUMMARY)).as("no polls after the last").isEqualTo(atTheEnd);
        assertThat(heardOf("two").get(2).getHeader(FlashAiConstants.BATCH_COMPLETE))
                .isEqualTo(true);
        assertThat(heardOf("untracked")).isEmpty();
    }

    @Test
    void what_the_route_did_not_take_comes_again_and_a_restart_repeats_nothing() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        Poll watch = poll("flashai:watch", exchange -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
        });
        track("one", 2);
        watch.run(2);
        assertThat(heard).isEmpty();
        watch.run();
        assertThat(heard).hasSize(1);
        Poll restarted = poll("flashai:watch?delay=1000");
        restarted.run();
        assertThat(heard).hasSize(1);
        failures.set(2);
        simulator().advance(Duration.ofHours(1));
        watch.run(2);
        assertThat(heard).hasSize(1);
        watch.run(3);
        assertThat(heard).hasSize(2);
    }

    @Test
    void all_calls_come_with_the_last_exchange_when_they_are_needed() throws Exception {
        List<String> keys = new ArrayList<>();
        List<Message> calls = new ArrayList<>();
        context.addRoutes(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split")
                        .split(header(FlashAiConstants.CALLS))
                        .streaming()
                        .stopOnException()
                        .process(exchange -> {
                            calls.add(exchange.getMessage());
                            keys.add(exchange.getMessage().getHeader(FlashAiConstants.CALL_KEY, String.class));
                        });
            }
        });
        long[] pagesAtFirst = {0};
        Poll watch = poll(
                "flashai:watch?calls=true&pageNum=10&emit=completion&notifyUrl=http://localhost:1/none", exchange -> {
                    pagesAtFirst[0] = requests("getBatchPlanCallList");
                    template.send("direct:split", exchange);
                });
        track("one", 35);
        watch.run();
        simulator().advance(Duration.ofHours(1));
        watch.run();
        assertThat(pagesAtFirst[0]).isEqualTo(1);
        assertThat(requests("getBatchPlanCallList")).isEqualTo(4);
        assertThat(calls).hasSize(35).allMatch(message -> message.getBody() instanceof Call);
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith("one-"));
    }

    @Test
    void a_complete_batch_whose_list_lags_is_reported_when_all_calls_are_listed() throws Exception {
        simulator().switchOn(Habit.CALL_LIST_LAGS);
        List<Integer> calls = new ArrayList<>();
        Poll watch = poll(
                "flashai:watch?calls=true&pageNum=10&notifyUrl=http://localhost:1/none",
                exchange -> calls.add(count(exchange.getMessage().getHeader(FlashAiConstants.CALLS, Iterator.class))));
        track("one", 35);
        while (simulator().batch("one").orElseThrow().calls().size() < 35) {
            simulator().advance(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 12; i++) {
            watch.run();
            simulator().advance(Duration.ofSeconds(10));
        }
        assertThat(heard).hasSize(1);
        assertThat(calls).containsExactly(35);
        assertThat(heard.get(0).getHeaders())
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, true)
                .doesNotContainKey(FlashAiConstants.CALLS_MISSING);
    }

    @Test
    void calls_that_are_never_listed_are_waited_for_and_then_their_number_is_named() throws Exception {
        List<Integer> calls = new ArrayList<>();
        Poll watch = poll(
                "flashai:watch?calls=true&pageNum=10&notifyUrl=http://localhost:1/none",
                exchange -> calls.add(count(exchange.getMessage().getHeader(FlashAiConstants.CALLS, Iterator.class))));
        track("one", 3);
        simulator().advance(Duration.ofHours(1));
        simulator()
                .wireMock()
                .stubFor(post(urlPathMatching(".*/getBatchPlanCallList"))
                        .atPriority(1)
                        .willReturn(okJson("{\"code\":\"0\",\"body\":{\"callList\":\"13900001000^20261201^1796119200000"
                                + "^1796119230000\",\"totalPage\":1,\"totalRecord\":1}}")));
        watch.run(3);
        simulator().advance(Duration.ofMinutes(4));
        watch.run();
        assertThat(heard).isEmpty();
        simulator().advance(Duration.ofMinutes(1));
        watch.run();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getHeaders()).containsEntry(FlashAiConstants.CALLS_MISSING, 2L);
        assertThat(logged("2 of its 3 calls are in no list")).isEqualTo(1);
    }

    private static int count(Iterator<?> calls) {
        int count = 0;
        for (; calls.hasNext(); calls.next()) {
            count++;
        }
        return count;
    }

    @Test
    void calls_without_a_notify_url_are_told_at_start() {
        assertThatThrownBy(() -> poll("flashai:watch?calls=true"))
                .hasStackTraceContaining("notifyUrl: is missing and required");
    }

    @Test
    void a_batch_whose_submission_did_not_run_is_not_watched_and_one_that_may_have_is() throws Exception {
        Poll watch = poll("flashai:watch");
        simulator().faults().next("addPlan", Fault.code("1010"));
        assertThat(track("refused", 1).getException()).isInstanceOf(FlashAiException.class);
        simulator().faults().next("addPlan", Fault.resetAfter());
        assertThat(track("unknown", 1).getException()).isNotNull();
        watch.run();
        assertThat(heard).hasSize(1);
        assertThat(heardOf("unknown")).hasSize(1);
        assertThat(requests(SUMMARY)).isEqualTo(1);
    }

    @Test
    void each_chunk_of_a_campaign_is_watched() throws Exception {
        Poll watch = poll("flashai:watch");
        Map<String, Object> plan = plan("big");
        plan.put(
                "callees",
                IntStream.range(0, 5).mapToObj(i -> Map.of("phone", phone(i))).toList());
        send("flashai:addPlan?track=true&chunkSize=2", plan, Map.of("order", "order of big"));
        watch.run();
        assertThat(heard)
                .extracting(message -> message.getHeader(FlashAiConstants.BATCH_NAME))
                .containsExactlyInAnyOrder("big-0001", "big-0002", "big-0003");
    }

    @Test
    void a_batch_of_which_callees_were_rejected_is_watched_all_the_same() throws Exception {
        Poll watch = poll("flashai:watch");
        Map<String, Object> plan = plan("rejected");
        plan.put("callees", List.of(Map.of("phone", "110"), Map.of("phone", phone(1))));
        assertThat(send("flashai:addPlan?track=true&failOnRejected=true", plan, Map.of())
                        .getException())
                .isInstanceOf(FlashAiRejectedCalleesException.class);
        watch.run();
        assertThat(heardOf("rejected")).hasSize(1);
    }

    @Test
    void a_batch_that_is_submitted_again_keeps_being_watched() throws Exception {
        Poll watch = poll("flashai:watch");
        track("one", 1);
        assertThat(track("one", 1).getException()).isNotNull();
        watch.run();
        assertThat(heardOf("one")).hasSize(1);
    }

    @Test
    void a_batch_that_the_server_never_knows_is_reported_as_missing_once_and_asked_for_seldom() throws Exception {
        Poll watch = poll("flashai:watch?missingTimeout=600000");
        simulator().faults().next("addPlan", Fault.resetBefore());
        track("lost", 1);
        watch.run(3);
        assertThat(logged("Waiting for batch lost")).isEqualTo(1);
        simulator().advance(Duration.ofMinutes(9));
        watch.run();
        assertThat(heard).isEmpty();
        simulator().advance(Duration.ofMinutes(1));
        watch.run();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).getHeaders())
                .containsEntry("order", "order of lost")
                .containsEntry(FlashAiConstants.BATCH_MISSING, true)
                .containsEntry(FlashAiConstants.BATCH_COMPLETE, false);
        assertThat(heard.get(0).getBody())
                .isEqualTo(BatchSummary.unknown("lost").with(BatchState.MISSING, null));
        long before = requests(SUMMARY);
        watch.run(2);
        assertThat(requests(SUMMARY)).isEqualTo(before);
    }

    @Test
    void a_batch_that_fails_keeps_no_other_from_being_watched() throws Exception {
        Poll watch = poll("flashai:watch?concurrentPolls=2");
        IntStream.range(0, 10).forEach(i -> track("b" + i, 1));
        simulator().faults().next(SUMMARY, Fault.code("1004"));
        watch.run();
        assertThat(heard).hasSize(9);
        assertThat(watch.failure()).hasMessageContaining("1004");
        watch.run();
        assertThat(heard).hasSize(10);
        assertThat(watch.failure()).isNull();
    }

    @Test
    void a_server_that_fails_is_not_asked_for_every_batch_and_the_rest_is_first_next_time() throws Exception {
        Poll watch = poll("flashai:watch?concurrentPolls=3");
        IntStream.range(0, 50).forEach(i -> track("b" + i, 1));
        simulator().faults().next(SUMMARY, 6, Fault.status(503));
        watch.run();
        assertThat(requests(SUMMARY)).isLessThanOrEqualTo(6);
        watch.run(2);
        assertThat(heard).hasSize(50);
    }

    @Test
    void wrong_credentials_end_a_pass_at_once() throws Exception {
        IntStream.range(0, 50).forEach(i -> track("b" + i, 1));
        Poll watch = poll("flashai:watch?concurrentPolls=2&clientSecret=wrong");
        watch.run();
        // Each once more with a fresh nonce, since the account has worked before.
        assertThat(requests(SUMMARY)).isLessThanOrEqualTo(2 * 2);
    }

    @Test
    void as_many_batches_are_asked_for_at_once_as_is_allowed_and_no_more() throws Exception {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Poll watch = poll("flashai:watch?concurrentPolls=4", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            four.await(30, TimeUnit.SECONDS);
            now.decrementAndGet();
        });
        IntStream.range(0, 60).forEach(i -> track("b" + i, 1));
        watch.run();
        assertThat(heard).hasSize(60);
        assertThat(most.get()).isEqualTo(4);
    }

    /** Case 22. */
    @Test
    void an_exchange_that_hangs_in_the_route_holds_up_no_other_batch_and_health_says_so() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Poll watch = poll("flashai:watch?delay=100&stuckTimeout=600000", exchange -> {
            if ("slow".equals(exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME))) {
                assertThat(released.await(60, TimeUnit.SECONDS)).isTrue();
            }
        });
        try {
            track("slow", 1);
            IntStream.range(0, 5).forEach(i -> track("b" + i, 1));
            watch.run();
            assertThat(heard).hasSize(5);
            assertThat(logged("still works on [slow]")).isEqualTo(1);
            simulator().advance(Duration.ofMinutes(9));
            watch.run(2);
            assertThat(heard).hasSize(10);
            assertThat(watch.failure()).isNull();
            simulator().advance(Duration.ofMinutes(1));
            assertThat(watch.failure()).hasMessageContaining("has worked on the exchange of batch slow since");
        } finally {
            released.countDown();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> heardOf("slow").size() == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.failure() == null);
        watch.run(2);
        assertThat(heardOf("slow")).hasSize(2);
        assertThat(heardOf("slow").get(1).getHeaders()).containsEntry(FlashAiConstants.BATCH_COMPLETE, true);
        assertThat(heard).hasSize(12);
    }

    @Test
    void while_the_repository_is_down_nothing_is_submitted_and_nothing_forgotten() throws Exception {
        boolean[] down = {false};
        context.getRegistry().bind("repository", new MemoryAggregationRepository() {
            @Override
            public Exchange get(org.apache.camel.CamelContext camelContext, String key) {
                if (down[0]) {
                    throw new IllegalStateException("repository down");
                }
                return super.get(camelContext, key);
            }
        });
        Poll watch = poll("flashai:watch?aggregationRepository=#bean:repository");
        String submit = "flashai:addPlan?track=true&aggregationRepository=#bean:repository";
        send(submit, plan("one"));
        down[0] = true;
        assertThat(send(submit, plan("two")).getException()).hasMessage("repository down");
        assertThat(simulator().batch("two")).isEmpty();
        watch.run();
        assertThat(watch.failure()).hasMessage("repository down");
        down[0] = false;
        watch.run();
        assertThat(heardOf("one")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashai:watch?concurrentPolls=0"})
    void wrong_options_are_told_at_start(String uri) {
        assertThatThrownBy(() -> poll(uri)).hasStackTraceContaining("concurrentPolls is 0: give 1 or more");
    }

    @Test
    void nothing_can_be_sent_to_it() {
        assertThatThrownBy(() -> context.getEndpoint("flashai:watch").createProducer())
                .hasMessage("flashai:watch can only be consumed from");
    }
}
