package io.github.camelflashai.bench;

import io.github.camelflashai.wire.NonceSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * P5: the time of a nonce, against the vendor's sample client, which takes 6 characters of a UUID; and duplicates among 10
 * million nonces: of one source that two threads use, of a node that is restarted, and of 62 nodes. All 10 million are asked
 * for within a few seconds, well inside the 10 minutes that must be free of duplicates.
 */
final class NonceRow implements Row {
    private static final int ALL = 10_000_000;
    private static final Clock START = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public void run(Report report) throws Exception {
        NonceSource nonces = new NonceSource(Samples.CLIENT_ID, 0, Clock.systemUTC());
        Outcome outcome = new MemoryStage().compete("P5", () -> nonces.next().length(), () -> UUID.randomUUID()
                .toString()
                .substring(0, 6)
                .length());
        report.atMost(name(), "time", outcome.cpu(), 0.5);
        Progress.show("P5: looking for duplicates");
        report.hardAtMost(name(), "duplicates-10-million", duplicates(ofOneSource()), 0);
        report.hardAtMost(name(), "duplicates-restart", duplicates(acrossRestarts()), 0);
        report.hardAtMost(name(), "duplicates-62-nodes", duplicates(ofAllNodes()), 0);
    }

    private static long[] ofOneSource() throws Exception {
        NonceSource source = new NonceSource(Samples.CLIENT_ID, 0, Clock.systemUTC());
        return concurrently(List.of(source, source));
    }

    /** Each restart comes 4 seconds later, when the clock has just passed the nonces that the run before it made. */
    private static long[] acrossRestarts() {
        int runs = 4;
        long[] numbers = new long[ALL];
        for (int run = 0; run < runs; run++) {
            NonceSource source =
                    new NonceSource(Samples.CLIENT_ID, 0, Clock.offset(START, Duration.ofSeconds(4L * run)));
            fill(numbers, ALL / runs * run, ALL / runs, source);
        }
        return numbers;
    }

    private static long[] ofAllNodes() throws Exception {
        List<NonceSource> sources = new ArrayList<>();
        for (int node = 0; node < NonceSource.NODES; node++) {
            sources.add(new NonceSource(Samples.CLIENT_ID, node, START));
        }
        return concurrently(sources);
    }

    private static long[] concurrently(List<NonceSource> sources) throws Exception {
        int each = ALL / sources.size();
        long[] numbers = new long[each * sources.size()];
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                int from = each * i;
                NonceSource source = sources.get(i);
                tasks.add(Executors.callable(() -> fill(numbers, from, each, source)));
            }
            for (Future<Object> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return numbers;
    }

    private static void fill(long[] numbers, int from, int count, NonceSource source) {
        for (int i = from; i < from + count; i++) {
            numbers[i] = number(source.next());
        }
    }

    /** A nonce as a number, which takes less room than the text: of each character its 7 bits. */
    private static long number(String nonce) {
        long number = nonce.length();
        for (int i = 0; i < nonce.length(); i++) {
            number = number << 7 | nonce.charAt(i);
        }
        return number;
    }

    private static int duplicates(long[] numbers) {
        Arrays.sort(numbers);
        int duplicates = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                duplicates++;
            }
        }
        return duplicates;
    }
}
