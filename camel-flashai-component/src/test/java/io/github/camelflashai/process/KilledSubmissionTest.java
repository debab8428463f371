package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.bench.ChildJvm;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.SimulatorClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.processor.idempotent.hazelcast.HazelcastIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed with kill -9 while the server works on its campaign. Another process gets the same message, and nothing says
 * that it comes again but the ledger. The server takes a name twice, so whoever sends it again calls everybody twice.
 */
class KilledSubmissionTest {
    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.now()))
            .timestampTolerance(Duration.ofDays(1))
            .with(Habit.NAMES_TAKEN_AGAIN)
            .start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_file() throws Exception {
        killAndBringAgain(folder.resolve("ledger").toString());
    }

    @Test
    void postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Repositories.createTables(postgres.getPostgresDatabase());
            killAndBringAgain(postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    /** A member of the cluster ends after it has noted a campaign, and another one goes on. */
    @Test
    void hazelcast() throws Exception {
        HazelcastInstance one = Hazelcast.newHazelcastInstance(DistributedRepositoryTest.config());
        HazelcastInstance two = Hazelcast.newHazelcastInstance(DistributedRepositoryTest.config());
        try {
            simulator.faults().next("addPlan", Fault.resetAfter());
            simulator.faults().next("getBatchPlanCallSummary", 4, Fault.status(502));
            Exchange first = submit(new HazelcastIdempotentRepository(one, "ledger"), "addPlan");
            assertThat(first.getException()).isInstanceOf(FlashAiOutcomeUnknownException.class);
            one.getLifecycleService().terminate();
            assertFound(submit(new HazelcastIdempotentRepository(two, "ledger"), "addPlan"));
        } finally {
            two.shutdown();
            one.shutdown();
        }
    }

    private void killAndBringAgain(String ledger) throws Exception {
        for (String operation : List.of("addPlan", "addAgentPlan")) {
            simulator.faults().next(operation, Fault.delay(Duration.ofSeconds(30)));
            try (ChildJvm process = new ChildJvm(
                    List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                    SubmitMain.class,
                    simulator.baseUrl(),
                    simulator.clientId(),
                    simulator.clientSecret(),
                    ledger,
                    operation,
                    "sale")) {
                assertThat(process.readLine()).isEqualTo("started");
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> simulator.books().requestsByOperation().containsKey(operation));
                process.kill();
            }
        }
        assertFound(submit(Repositories.keys(ledger), "addPlan"));
        assertThat(submit(Repositories.keys(ledger), "addAgentPlan").getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("begun before");
        assertThat(simulator.books().requestsByOperation())
                .containsEntry("addPlan", 1L)
                .containsEntry("addAgentPlan", 1L);
    }

    private void assertFound(Exchange submitted) {
        assertThat(submitted.getException()).isNull();
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.RECONCILED))
                .isEqualTo(true);
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.RIGHT_COUNT))
                .isEqualTo(3L);
        assertThat(simulator.books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    private Exchange submit(IdempotentRepository ledger, String operation) throws Exception {
        return Campaign.submitLedgered(simulator, ledger, operation, "sale", 3);
    }
}
