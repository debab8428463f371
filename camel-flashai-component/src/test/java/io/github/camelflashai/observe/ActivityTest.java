package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final List<Operation> EIGHT = List.of(Operation.values()).subList(0, 8);

    private final Activity activity = new Activity(Clock.systemUTC());
    private final List<Reading> shown = Collections.synchronizedList(new ArrayList<>());
    private final MeterSink sink = new MeterSink() {
        @Override
        public void opened(Reading reading) {
            shown.add(reading);
        }

        @Override
        public void closed(Reading reading) {
            shown.remove(reading);
        }

        @Override
        public void close() {
            shown.clear();
        }
    };

    private record Pool(String server, int leased, int available, int pending, int max) implements ConnectionPool {}

    @Test
    void watchers_are_summed_and_one_that_stops_is_out() {
        activity.watching("one", 3);
        activity.watching("other", 4);
        activity.watching("one", 2);
        assertThat(activity.sum(FlashAiMeter.BATCHES_WATCHED)).isEqualTo(6);
        activity.watching("other", 0);
        assertThat(activity.sum(FlashAiMeter.BATCHES_WATCHED)).isEqualTo(2);
    }

    @Test
    void the_oldest_batch_has_an_age_and_missing_ones_are_summed() {
        assertThat(activity.sum(FlashAiMeter.BATCHES_OLDEST)).isZero();
        activity.watching("one", 3);
        activity.watched("one", 1, Instant.now().minusSeconds(90));
        activity.watching("other", 4);
        activity.watched("other", 2, Instant.now().minusSeconds(3600));
        assertThat(activity.sum(FlashAiMeter.BATCHES_MISSING)).isEqualTo(3);
        assertThat(activity.sum(FlashAiMeter.BATCHES_OLDEST)).isBetween(3600L, 3660L);
        activity.watching("other", 0);
        assertThat(activity.sum(FlashAiMeter.BATCHES_MISSING)).isOne();
        assertThat(activity.sum(FlashAiMeter.BATCHES_OLDEST)).isBetween(90L, 150L);
    }

    /** They come from outside: neither many, nor a phone, nor what somebody said. */
    @Test
    void intent_tags_are_few_and_harmless() {
        activity.callTaken(Source.POLL, "A");
        activity.callTaken(Source.CALLBACK, "A");
        activity.callTaken(Source.POLL, null);
        activity.callTaken(Source.POLL, "13800000001");
        activity.callTaken(Source.POLL, "call me back tomorrow");
        for (int i = 0; i < 40; i++) {
            activity.callTaken(Source.POLL, "B" + (char) ('a' + i / 20) + (char) ('a' + i % 20));
        }
        assertThat(activity.sum(FlashAiMeter.CALLS, "poll", "A")).isOne();
        assertThat(activity.sum(FlashAiMeter.CALLS, "callback", "A")).isOne();
        assertThat(activity.sum(FlashAiMeter.CALLS, "poll", "none")).isOne();
        assertThat(activity.sum(FlashAiMeter.CALLS, "poll", "other")).isEqualTo(2 + 11);
        assertThat(activity.sum(FlashAiMeter.CALLS)).isEqualTo(45);
        assertThat(activity.readings().stream().filter(reading -> reading.meter() == FlashAiMeter.CALLS))
                .hasSize(33);
    }

    @Test
    void pools_of_one_server_are_told_apart_and_gone_after_the_stop() {
        activity.showIn(sink);
        activity.poolOpened(new Pool("a:80", 1, 2, 3, 4));
        activity.poolOpened(new Pool("a:80", 10, 20, 30, 40));
        assertThat(activity.sum(FlashAiMeter.POOL_LEASED, "a:80", "1")).isOne();
        assertThat(activity.sum(FlashAiMeter.POOL_AVAILABLE, "a:80", "2")).isEqualTo(20);
        assertThat(activity.sum(FlashAiMeter.POOL_PENDING, "a:80")).isEqualTo(33);
        assertThat(activity.sum(FlashAiMeter.POOL_MAX)).isEqualTo(44);
        activity.signed();
        activity.close();
        assertThat(activity.sum(FlashAiMeter.POOL_MAX)).isZero();
        assertThat(activity.sum(FlashAiMeter.NONCES)).as("counts stay").isOne();
        assertThat(shown).isEmpty();
        assertThat(activity.isShown()).isFalse();
    }

    @Test
    void a_pool_that_is_closed_is_gone_and_the_others_are_there() {
        activity.showIn(sink);
        Pool closed = new Pool("a:80", 1, 2, 3, 4);
        activity.poolOpened(closed);
        activity.poolOpened(new Pool("a:80", 10, 20, 30, 40));
        activity.poolClosed(closed);
        assertThat(activity.sum(FlashAiMeter.POOL_LEASED)).isEqualTo(10);
        assertThat(shown)
                .filteredOn(reading -> reading.meter() == FlashAiMeter.POOL_MAX)
                .hasSize(1);
    }

    @Test
    void what_is_there_and_what_comes_is_shown_once_in_one_place() {
        activity.retried(Operation.GET_BOTENCE);
        activity.showIn(sink);
        activity.showIn(new MeterSink() {
            @Override
            public void opened(Reading reading) {
                throw new AssertionError("a second place");
            }

            @Override
            public void closed(Reading reading) {}

            @Override
            public void close() {}
        });
        activity.retried(Operation.GET_BOTENCE);
        activity.retried(Operation.ADD_PLAN);
        assertThat(shown.stream().filter(reading -> reading.meter() == FlashAiMeter.RETRIES))
                .extracting(Reading::tagValues)
                .containsExactly(List.of("getBotence"), List.of("addPlan"));
    }

    @Test
    void many_threads_lose_nothing() throws Exception {
        activity.showIn(sink);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> caller = () -> {
                for (int i = 0; i < 1000; i++) {
                    activity.requestEnded(EIGHT.get(i % EIGHT.size()), 2, null);
                }
                return null;
            };
            threads.invokeAll(Collections.nCopies(8, caller));
        } finally {
            threads.shutdownNow();
        }
        assertThat(activity.sum(FlashAiMeter.REQUESTS)).isEqualTo(8000);
        assertThat(activity.readings().stream()
                        .filter(reading -> reading.meter() == FlashAiMeter.REQUESTS)
                        .mapToLong(reading -> reading.time().totalNanos())
                        .sum())
                .isEqualTo(16000);
        assertThat(shown.stream().filter(reading -> reading.meter() == FlashAiMeter.REQUESTS))
                .hasSize(8);
    }
}
