package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.bench.ChildJvm;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that polls the calls of a batch is killed with kill -9, at another step in each run. The property {@code kills} says how often.
 */
class KilledListTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    /** More than the runs can get through before they are killed. */
    private static final int CALLS = 3 * KILLS + 1;
    /**
     * Of a page of three new calls: the repository is asked for each of them (1 to 3), the route begins (4), has written the key
     * (5), the key is about to be noted (6) and is noted (7), and so on with the next call (8 to 11).
     */
    private static final int[] STEPS = {5, 7, 4, 6, 9, 1, 11, 2, 10, 3, 8};

    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.now()))
            .timestampTolerance(Duration.ofDays(1))
            .start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void with_a_file_nothing_is_lost_and_at_most_what_was_under_way_repeated() throws Exception {
        run("list with a file", folder.resolve("keys").toString());
    }

    @Test
    void with_a_database_nothing_is_lost_and_at_most_what_was_under_way_repeated() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Repositories.createTables(postgres.getPostgresDatabase());
            run("list with PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void run(String what, String repository) throws Exception {
        Campaign.submit(simulator, ListMain.BATCH, CALLS);
        simulator.advance(Duration.ofHours(1));
        Path file = folder.resolve("heard");
        int kills = 0;
        while (kills < KILLS) {
            try (ChildJvm child = start(repository, file, STEPS[kills % STEPS.length])) {
                if (!Step.REACHED.equals(child.readLine())) {
                    break; // it has nothing left to do
                }
                child.kill();
                kills++;
            }
        }
        assertThat(kills).as("the batch is long enough for so many").isEqualTo(KILLS);
        try (ChildJvm last = start(repository, file, 0)) {
            assertThat(last.exitCode()).isZero();
        }
        Killings.of(kills, expected(), Files.readAllLines(file)).assertHarmless(what);
    }

    private ChildJvm start(String repository, Path file, int step) throws IOException {
        return new ChildJvm(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                ListMain.class,
                simulator.baseUrl(),
                simulator.clientId(),
                simulator.clientSecret(),
                repository,
                file.toString(),
                Integer.toString(step));
    }

    private Set<String> expected() {
        return simulator.batch(ListMain.BATCH).orElseThrow().calls().stream()
                .map(call -> CallKey.of(ListMain.BATCH, call.phone(), call.start()))
                .collect(Collectors.toSet());
    }
}
