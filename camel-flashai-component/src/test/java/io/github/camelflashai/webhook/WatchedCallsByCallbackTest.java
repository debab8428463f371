package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.github.camelflashai.simulator.SimulatorClock;
import io.github.camelflashai.webhook.CallbackApplication.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code watch} with {@code calls=true} at the older server, which posts the calls of a complete batch. */
class WatchedCallsByCallbackTest {
    private static final int CALLEES = 25;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private FlashAiSimulator older;
    private CallbackApplication application;

    @AfterEach
    void stop() {
        application.close();
        older.close();
    }

    private void start(double answerRate, String watch, int failures) throws Exception {
        older = FlashAiSimulator.builder()
                .profile(Profile.OLDER)
                .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .timestampTolerance(Duration.ofDays(36500))
                .answerRate(answerRate)
                .start();
        application = new CallbackApplication(older)
                .polling("flashai:watch?calls=true&pageNum=10&delay=100&initialDelay=0&emit=completion" + watch)
                .doing(exchange -> {
                    if (exchange.getMessage().getBody() instanceof CallPage page) {
                        boolean fails = events.stream().filter("failed"::equals).count() < failures;
                        events.add(fails ? "failed" : "page " + page.page());
                        if (fails) {
                            throw new IllegalStateException("not now");
                        }
                    } else if (exchange.getMessage().getHeader(FlashAiConstants.BATCH_COMPLETE, false, boolean.class)) {
                        events.add("complete");
                    }
                })
                .start();
        application
                .context()
                .createProducerTemplate()
                .requestBody(
                        "flashai:addPlan?track=true&userId=187&botenceId=20260101000000000000000001_en&callDate=20261201"
                                + "&callHour=9,10&clear=0&recall=0&lineIds=5&batchName=sale",
                        IntStream.range(0, CALLEES)
                                .mapToObj(i -> Map.of(
                                        "phone", Long.toString(13900001000L + i), "amount", "1", "date", "20261201"))
                                .toList());
        older.advance(Duration.ofHours(2));
    }

    private Received completion() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            older.advance(Duration.ofSeconds(2));
            return events.contains("complete");
        });
        return application.received().stream()
                .filter(received -> Boolean.TRUE.equals(received.headers().get(FlashAiConstants.BATCH_COMPLETE)))
                .findFirst()
                .orElseThrow();
    }

    /** To such a server any answer is a delivery, also that of a route that failed. */
    @Test
    void a_batch_is_complete_when_the_route_has_taken_all_pages_of_its_calls() throws Exception {
        start(1, "", 2);

        assertThat(completion().headers())
                .containsEntry(FlashAiConstants.DELIVERED_BY_CALLBACK, true)
                .doesNotContainKeys(FlashAiConstants.CALLS, FlashAiConstants.CALLS_MISSING);
        assertThat(events.subList(0, events.indexOf("complete"))).contains("failed", "page 1", "page 2", "page 3");
    }

    /** A page with an unanswered call is never posted there. */
    @Test
    void pages_that_do_not_come_are_waited_for_as_long_as_lists_are_and_then_named() throws Exception {
        start(0, "&quietPeriod=1500", 0);

        assertThat(completion().headers())
                .containsEntry(FlashAiConstants.DELIVERED_BY_CALLBACK, true)
                .containsEntry(FlashAiConstants.CALLS_MISSING, (long) CALLEES);
        assertThat(events).containsExactly("complete");
    }
}
