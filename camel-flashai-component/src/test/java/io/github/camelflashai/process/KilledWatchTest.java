package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes are a cluster: one of them watches, is killed with kill -9 in the middle of an exchange, and the other goes on.
 * The tracked batches are in PostgreSQL.
 */
class KilledWatchTest {
    private static final int BATCHES = 20;
    private static final int KILLED_AT = 8;

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
    void when_the_node_that_watches_is_killed_the_other_goes_on() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Repositories.createTables(postgres.getPostgresDatabase());
            String url = postgres.getJdbcUrl("postgres", "postgres");
            List<String> batches =
                    IntStream.range(0, BATCHES).mapToObj(i -> "b" + i).toList();
            Campaign.submitTracked(simulator, Repositories.tracked(Repositories.database(url)), batches);
            try (ChildJvm a = start(url, "a", KILLED_AT)) {
                await().atMost(Duration.ofSeconds(60)).until(() -> heard().count() >= 1);
                try (ChildJvm b = start(url, "b", 0)) {
                    assertThat(b.readLine()).isEqualTo("started");
                    assertThat(Stream.of(a.readLine(), a.readLine())).contains(Step.REACHED);
                    assertThat(heard()).hasSize(KILLED_AT).allMatch(line -> line.startsWith("a "));
                    a.kill();
                    Instant killed = Instant.now();
                    await().atMost(Duration.ofSeconds(60)).until(() -> heard().count() > KILLED_AT);
                    System.out.println("watch: the second node took over after "
                            + Duration.between(killed, Instant.now()).toMillis() + " ms");
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> Set.copyOf(told(" 0 false")).containsAll(batches));
                    simulator.advance(Duration.ofHours(1));
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> heard().filter(line -> line.endsWith(" true"))
                                            .count()
                                    >= BATCHES);
                    await().atMost(Duration.ofSeconds(10))
                            .until(() -> Repositories.tracked(Repositories.database(url)), repository -> {
                                org.apache.camel.support.service.ServiceHelper.startService(repository);
                                return repository.getKeys().isEmpty();
                            });
                }
            }
            List<String> ends = told(" true");
            Killings.of(1, Set.copyOf(batches), ends).assertHarmless("watch, ends");
            assertThat(ends).as("no end twice").doesNotHaveDuplicates();
            Killings.of(1, Set.copyOf(batches), told(" 0 false")).assertHarmless("watch, progress");
        }
    }

    private ChildJvm start(String url, String node, int killedAt) throws IOException {
        return new ChildJvm(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                WatchMain.class,
                simulator.baseUrl(),
                simulator.clientId(),
                simulator.clientSecret(),
                url,
                folder.resolve("heard").toString(),
                folder.resolve("locks").toString(),
                node,
                Integer.toString(killedAt));
    }

    /** The lines of both nodes: node, batch, callees done, whether it is complete. */
    private Stream<String> heard() throws IOException {
        Path file = folder.resolve("heard");
        return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
    }

    private List<String> told(String ending) throws IOException {
        return heard().filter(line -> line.endsWith(ending))
                .map(line -> line.split(" ", -1)[1])
                .collect(Collectors.toList());
    }
}
