package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Campaigns per second by 1, 2 and 4 instances, each a process, with the simulator, Kafka and PostgreSQL in this one: the table in
 * the README. Not a test: {@code mvn ... exec}, see there.
 */
public final class Throughput {
    private static final int PARTITIONS = 16;
    private static final int CALLEES = 10;
    private static final int WARM_UP = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Throughput() {}

    public static void main(String[] args) throws Exception {
        int campaigns = Integer.parseInt(args[0]);
        for (int serverMillis : new int[] {0, 200}) {
            for (int instances : new int[] {1, 2, 4}) {
                measure(instances, Duration.ofMillis(serverMillis), serverMillis == 0 ? campaigns : campaigns / 4);
            }
        }
        System.exit(0);
    }

    private static void measure(int instances, Duration serverTakes, int campaigns) throws Exception {
        // Nobody is called meanwhile: this is about the way in.
        FlashAiSimulator server =
                FlashAiSimulator.builder().callsPerSecond(0.000_001).start();
        try (Surroundings surroundings = new Surroundings(server, PARTITIONS)) {
            for (int node = 0; node < instances; node++) {
                surroundings.start(node);
            }
            Awaitility.await().atMost(PATIENCE).until(() -> surroundings.members() == instances);
            send(surroundings, 0, WARM_UP);
            awaitCampaigns(server, WARM_UP);

            if (!serverTakes.isZero()) {
                server.faults().next("addPlan", campaigns, Fault.delay(serverTakes));
            }
            Instant start = Instant.now();
            send(surroundings, WARM_UP, campaigns);
            awaitCampaigns(server, WARM_UP + campaigns);
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    "%d instances, server takes %d ms: %d campaigns in %.1f s, %.0f/s; load of the machine %.1f%n",
                    instances,
                    serverTakes.toMillis(),
                    campaigns,
                    seconds,
                    campaigns / seconds,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private static void send(Surroundings surroundings, int first, int count) throws Exception {
        Map<String, String> records = new LinkedHashMap<>();
        IntStream.range(first, first + count).forEach(i -> {
            String name = "campaign-" + i;
            records.put(name, Demo.campaign(name, 13_000_000_000L + 100L * i, CALLEES));
        });
        surroundings.send(records);
    }

    private static void awaitCampaigns(FlashAiSimulator server, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.books().accepted() >= (long) count * CALLEES);
    }
}
