package io.github.camelflashai.chaos;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A FlashAI server behind a fault layer. Where it trusts, it refuses neither a nonce nor a batch name that came before: nothing
 * but the connector stands between a fault and a second call.
 */
final class Server {
    private static final int PHONES_AT_MOST = 2_100_000;
    /** Hardly anybody is called while campaigns are sent, so that they stay in the lists; at the end all are. */
    private static final double CALLS_PER_SECOND = 0.001;

    private static final Duration UNTIL_ALL_ARE_CALLED = Duration.ofDays(60);

    private Server() {}

    /** Arguments: the seed of the faults, profile, guard, the file for the books. The books are written when the input ends. */
    public static void main(String[] arguments) throws Exception {
        List<String> forbidden = LongStream.range(Campaign.FIRST_PHONE, Campaign.FIRST_PHONE + PHONES_AT_MOST)
                .filter(Campaign::isForbidden)
                .mapToObj(Long::toString)
                .toList();
        FlashAiSimulator simulator = FlashAiSimulator.builder()
                .profile(Profile.valueOf(arguments[1]))
                .trusting(Guard.valueOf(arguments[2]).serverTrusts())
                .doNotCall(forbidden)
                .callsPerSecond(CALLS_PER_SECOND)
                .intakePerSecond(500)
                .callbackDrops(1)
                .journalEntries(0)
                .start();
        URI target = URI.create(simulator.baseUrl());
        FaultLayer faults = new FaultLayer(target.getPort(), Long.parseLong(arguments[0]));
        System.out.println(ChildJvm.READY + "http://localhost:" + faults.port() + target.getPath() + " "
                + simulator.clientId() + " " + simulator.clientSecret());
        Thread reporter = new Thread(() -> report(faults), "reporter");
        reporter.setDaemon(true);
        reporter.start();
        // The end of the input is the end of the run.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            // Nothing is said before the end.
        }
        simulator.advance(UNTIL_ALL_ARE_CALLED);
        ServerBooks.write(simulator.batches(), Path.of(arguments[3]));
        System.exit(0);
    }

    private static void report(FaultLayer faults) {
        while (true) {
            System.out.println(faults.count());
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
