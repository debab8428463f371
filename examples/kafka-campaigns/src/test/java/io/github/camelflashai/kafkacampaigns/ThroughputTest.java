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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Campaigns per second by 1, 2 and 4 instances, each a process, with the simulator, Kafka and PostgreSQL in this one: the table in
 * the README, which has the command.
 */
@EnabledIfSystemProperty(
        named = "measure",
        matches = "\\d+",
        disabledReason = "-Dmeasure=400 measures with 400 campaigns")
class ThroughputTest {
    private static final int PARTITIONS = 16;
    private static final int CALLEES = 10;
    private static final int WARM_UP = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void campaigns_a_second() throws Exception {
        int campaigns = Integer.getInteger("measure");
        // Nobody is called meanwhile: this is about the way in.
        FlashAiSimulator server =
                FlashAiSimulator.builder().callsPerSecond(0.000_001).start();
        try (Surroundings surroundings = new Surroundings(server, PARTITIONS)) {
            int started = 0;
            for (int instances : new int[] {1, 2, 4}) {
                for (; started < instances; started++) {
                    surroundings.start(started);
                }
                Awaitility.await().atMost(PATIENCE).until(() -> surroundings.members() == instances);
                run(surroundings, WARM_UP);
                measure(surroundings, instances, Duration.ZERO, campaigns);
                measure(surroundings, instances, Duration.ofMillis(200), campaigns / 4);
            }
        }
    }

    private static void measure(Surroundings surroundings, int instances, Duration serverTakes, int campaigns)
            throws Exception {
        if (!serverTakes.isZero()) {
            surroundings.simulator().faults().next("addPlan", campaigns, Fault.delay(serverTakes));
        }
        Duration cpuBefore = surroundings.cpu();
        Instant start = Instant.now();
        run(surroundings, campaigns);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        Duration cpu = surroundings.cpu().minus(cpuBefore);
        System.out.printf(
                "%d instances, server takes %d ms: %d campaigns in %.1f s, %.0f/s, %.1f ms of a core for each; load of"
                        + " the machine %.1f%n",
                instances,
                serverTakes.toMillis(),
                campaigns,
                seconds,
                campaigns / seconds,
                (double) cpu.toMillis() / campaigns,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Sends campaigns, and waits until the server has them. */
    private static void run(Surroundings surroundings, int campaigns) throws Exception {
        FlashAiSimulator server = surroundings.simulator();
        long before = server.books().accepted();
        send(surroundings, (int) before / CALLEES, campaigns);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.books().accepted() >= before + (long) campaigns * CALLEES);
    }

    private static void send(Surroundings surroundings, int first, int count) throws Exception {
        Map<String, String> records = new LinkedHashMap<>();
        IntStream.range(first, first + count).forEach(i -> {
            String name = "campaign-" + i;
            records.put(name, Demo.campaign(name, 13_000_000_000L + 100L * i, CALLEES));
        });
        surroundings.send(records);
    }
}
