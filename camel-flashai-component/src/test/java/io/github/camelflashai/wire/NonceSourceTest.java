package io.github.camelflashai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceSourceTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final MovedClock clock = new MovedClock(START);

    @Test
    void nonces_are_six_letters_and_digits() {
        NonceSource nonces = new NonceSource("demoClient", 0, Clock.systemUTC());
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> nonces.next())).allMatch(n -> n.matches("[0-9A-Za-z]{6}"));
    }

    @Test
    void ten_million_by_four_threads_are_all_different() throws Exception {
        NonceSource nonces = new NonceSource("demoClient", 7, Clock.systemUTC());
        Seen seen = new Seen();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<long[]> draw = () -> IntStream.range(0, 2_500_000)
                    .mapToLong(i -> number(nonces.next()))
                    .toArray();
            for (Future<long[]> drawn : threads.invokeAll(List.of(draw, draw, draw, draw))) {
                for (long number : drawn.get()) {
                    seen.add(number);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen.repeated()).isZero();
    }

    @Test
    void no_nonce_repeats_across_restarts_on_one_node() {
        Seen seen = new Seen();
        for (int start = 0; start < 100; start++) {
            NonceSource nonces = new NonceSource("demoClient", 0, clock);
            for (int i = 0; i < 10_000; i++) {
                seen.add(number(nonces.next()));
            }
            // 10,000 nonces are 14 ms at full rate; no process restarts in less.
            clock.move(Duration.ofMillis(14));
        }
        assertThat(seen.repeated()).isZero();
    }

    @Test
    void no_nonce_repeats_across_the_nodes_of_a_cluster() {
        Seen seen = new Seen();
        for (int node = 0; node < NonceSource.NODES; node++) {
            NonceSource nonces = new NonceSource("demoClient", node, clock);
            for (int i = 0; i < 100_000; i++) {
                seen.add(number(nonces.next()));
            }
        }
        assertThat(seen.repeated()).isZero();
    }

    @Test
    void a_clock_that_steps_back_makes_no_repeats() {
        NonceSource nonces = new NonceSource("demoClient", 0, clock);
        Seen seen = new Seen();
        for (int step = 0; step < 2_000; step++) {
            for (int i = 0; i < 500; i++) {
                seen.add(number(nonces.next()));
            }
            clock.move(Duration.ofMillis(step % 3 == 2 ? -1500 : 600));
        }
        assertThat(seen.repeated()).isZero();
    }

    @Test
    void a_nonce_comes_again_only_after_the_window() {
        Set<String> first = new HashSet<>();
        NonceSource nonces = new NonceSource("demoClient", 0, clock);
        for (int i = 0; i < NodeSequence.PER_MILLISECOND; i++) {
            first.add(nonces.next());
        }
        clock.move(Duration.ofMillis(NodeSequence.WINDOW_MILLIS - 1));
        assertThat(first).doesNotContain(nonces.next());
        clock.move(Duration.ofMillis(1));
        assertThat(first).contains(nonces.next());
        assertThat(Duration.ofMillis(NodeSequence.WINDOW_MILLIS)).isGreaterThanOrEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void the_order_depends_on_the_client_id_and_on_nothing_else() {
        String nonce = new NonceSource("demoClient", 3, clock).next();
        assertThat(new NonceSource("demoClient", 3, clock).next()).isEqualTo(nonce);
        assertThat(new NonceSource("otherClient", 3, clock).next()).isNotEqualTo(nonce);
    }

    @Test
    void a_process_without_a_number_repeats_nothing_of_its_own() {
        NonceSource nonces = NonceSource.ofProcess("demoClient");
        Seen seen = new Seen();
        for (int i = 0; i < 10_000_000; i++) {
            seen.add(number(nonces.next()));
        }
        assertThat(seen.repeated()).isZero();
    }

    /** 100 processes with 20,000 calls each: of so many random nonces 35 would come twice. */
    @Test
    void processes_without_numbers_meet_more_rarely_than_random_nonces() {
        Seen seen = new Seen();
        Set<String> first = new HashSet<>();
        for (int process = 0; process < 100; process++) {
            NonceSource nonces = NonceSource.ofProcess("demoClient");
            for (int i = 0; i < 20_000; i++) {
                String nonce = nonces.next();
                seen.add(number(nonce));
                if (i == 0) {
                    first.add(nonce);
                }
            }
        }
        assertThat(seen.repeated()).isZero();
        assertThat(first).hasSize(100);
    }

    @Test
    void a_process_that_met_another_one_goes_another_way() {
        NonceSource one = NonceSource.ofProcess("demoClient", new Random(1));
        NonceSource two = NonceSource.ofProcess("demoClient", new Random(1));
        assertThat(one.next()).isEqualTo(two.next());
        two.refused();
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(nonces.add(one.next())).isTrue();
            assertThat(nonces.add(two.next())).isTrue();
        }
    }

    @Test
    void all_numbers_are_used_up_to_the_last() {
        ProcessSequence numbers = new ProcessSequence(new Random() {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });
        assertThat(numbers.next()).isEqualTo(NonceSequence.ALL - 1).isEqualTo((long) Math.pow(62, 6) - 1);
        assertThat(numbers.next()).isZero();
    }

    @Test
    void nonces_in_a_row_do_not_look_like_a_counter() {
        NonceSource nonces = new NonceSource("demoClient", 0, clock);
        int sameStart = 0;
        String previous = nonces.next();
        for (int i = 0; i < 10_000; i++) {
            String next = nonces.next();
            sameStart += next.substring(0, 2).equals(previous.substring(0, 2)) ? 1 : 0;
            previous = next;
        }
        // By chance two in 62 * 62 share their first two characters: some 3 in 10,000.
        assertThat(sameStart).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 62})
    void a_node_number_out_of_range_is_refused(int node) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NonceSource("demoClient", node, clock))
                .withMessageContaining("nonceNode")
                .withMessageContaining("0 to 61");
    }

    private static long number(String nonce) {
        long number = 0;
        for (int i = 0; i < nonce.length(); i++) {
            number = number * 62 + ALPHABET.indexOf(nonce.charAt(i));
        }
        return number;
    }

    /** Numbers in one array, because ten million boxed ones would not fit into a test's heap. */
    private static final class Seen {
        private long[] numbers = new long[1 << 20];
        private int count;

        void add(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }

        long repeated() {
            Arrays.sort(numbers, 0, count);
            return IntStream.range(1, count)
                    .filter(i -> numbers[i] == numbers[i - 1])
                    .count();
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void move(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
