package io.github.camelflashai.chaos;

import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A FlashAI server behind a fault layer. It refuses neither a nonce nor a batch name that came before: nothing but the
 * connector stands between a fault and a second call.
 */
final class Server {
    private static final int PHONES_AT_MOST = 2_100_000;

    private Server() {}

    /** Arguments: the seed of the faults, the file for the books. The books are written when a line comes in. */
    public static void main(String[] arguments) throws Exception {
        List<String> rejected = LongStream.range(Campaign.FIRST_PHONE, Campaign.FIRST_PHONE + PHONES_AT_MOST)
                .filter(Campaign::isRejected)
                .mapToObj(Long::toString)
                .toList();
        FlashAiSimulator simulator = FlashAiSimulator.builder()
                .trusting(true)
                .doNotCall(rejected)
                .callsPerSecond(0.001)
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
        write(simulator, Path.of(arguments[1]));
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

    /** One line for each batch: its name, and the phones of its callees. */
    private static void write(FlashAiSimulator simulator, Path file) throws java.io.IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            simulator
                    .batches()
                    .forEach(batch -> out.println(batch.batchName() + " " + String.join(",", batch.phones())));
        }
    }
}
