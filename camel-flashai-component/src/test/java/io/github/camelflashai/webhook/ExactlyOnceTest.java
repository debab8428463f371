package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.simulator.Books;
import io.github.camelflashai.simulator.CallView;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.github.camelflashai.simulator.SimulatorClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every call reaches the final queue exactly once, while callbacks are lost, repeated and late, and the application is killed
 * three times. The database is a real PostgreSQL, the application a JVM of its own. {@code -Dexactly-once.calls=10000} makes as
 * many calls, {@code -Dexactly-once.seed} kills at other moments.
 */
class ExactlyOnceTest {
    private static final Logger LOG = LoggerFactory.getLogger(ExactlyOnceTest.class);
    private static final int CALLS = Integer.getInteger("exactly-once.calls", 1_000);
    private static final long SEED = Long.getLong("exactly-once.seed", 7);
    private static final int KILLS = 3;
    private static final int STEPS = 20;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private FlashAiSimulator simulator;
    private final int port = freePort();
    private JdbcTemplate database;
    private String databaseUrl;
    private Process application;

    /** On the older server everybody answers: a page with an unanswered call never comes there, and its callbacks have no key. */
    private static FlashAiSimulator simulator(Profile profile) {
        FlashAiSimulator.Builder builder = FlashAiSimulator.builder()
                .profile(profile)
                .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .timestampTolerance(Duration.ofDays(36500))
                .callsPerSecond(CALLS / 200.0)
                .journalEntries(10)
                .callbackDrops(0.2)
                .callbackRepeats(0.1)
                .callbackLate(0.05)
                .seed(SEED);
        return (profile == Profile.OLDER ? builder.answerRate(1) : builder).build();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_call_reaches_the_final_queue_once(Profile profile) throws Exception {
        FlashAiSimulator server = simulator(profile);
        simulator = server;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                server) {
            createTables(postgres.getPostgresDatabase());
            databaseUrl = postgres.getJdbcUrl("postgres", "postgres");
            simulator.start();
            startApplication(CALLS);

            int kills = 0;
            for (int step = 0; step < STEPS; step++) {
                if (step % (STEPS / (KILLS + 1)) == 4 && kills < KILLS) {
                    killDuring(Duration.ofSeconds(10));
                    kills++;
                    startApplication(0);
                } else {
                    simulator.advance(Duration.ofSeconds(10));
                }
            }
            simulator.advance(Duration.ofHours(3));
            // The older server posts a list a second after it was asked for.
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        simulator.advance(Duration.ofSeconds(2));
                        assertThat(keys().stream().distinct().count()).isEqualTo(CALLS);
                    });
            // One that starts anew polls all of them once more.
            kill();
            startApplication(0);
            int callbacksBefore = count("select count(*) from final_queue");
            awaitPollOfEverything();

            assertThat(kills).isEqualTo(KILLS);
            assertThat(callbacksBefore).isEqualTo(CALLS);
            assertThat(keys()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expectedKeys());
            report(profile, kills);
        } finally {
            kill();
        }
    }

    /** Kills the application at some moment while callbacks are posted to it. */
    private void killDuring(Duration step) throws Exception {
        long posted = simulator.books().callbacksPosted();
        AtomicBoolean advanced = new AtomicBoolean();
        long more = random.nextInt(1, Math.max(2, CALLS / 40));
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> advanced.get() || simulator.books().callbacksPosted() >= posted + more);
            kill();
        });
        simulator.advance(step);
        advanced.set(true);
        killed.get(1, TimeUnit.MINUTES);
    }

    private void awaitPollOfEverything() {
        long polls = polls();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    simulator.advance(Duration.ofSeconds(1));
                    return polls() >= polls + 2 + CALLS / 5000;
                });
        simulator.advance(Duration.ofSeconds(2));
    }

    private long polls() {
        return simulator.books().requestsByOperation().getOrDefault("getBatchPlanCallList", 0L);
    }

    private List<String> expectedKeys() {
        List<String> keys = new ArrayList<>();
        for (CallView call :
                simulator.batch(CallResultsApplication.BATCH).orElseThrow().calls()) {
            keys.add(CallKey.of(CallResultsApplication.BATCH, call.phone(), call.start()));
        }
        assertThat(keys).hasSize(CALLS).doesNotHaveDuplicates();
        return keys;
    }

    private void report(Profile profile, int kills) {
        Books books = simulator.books();
        String line =
                "%s: calls=%d lost=0 duplicated=0 kills=%d seed=%d callbacks: taken=%d failed=%d dropped=%d given_up=%d; first by callback=%d by poll=%d; callbacks without a key=%d"
                        .formatted(
                                profile,
                                CALLS,
                                kills,
                                SEED,
                                books.callbacksPosted(),
                                books.callbacksFailed(),
                                books.callbacksDropped(),
                                books.callbacksGivenUp(),
                                count("select count(*) from final_queue where source = 'callback'"),
                                count("select count(*) from final_queue where source = 'poll'"),
                                count("select count(*) from keyless"));
        LOG.info(line);
        System.out.println(line);
    }

    private void createTables(DataSource dataSource) {
        database = new JdbcTemplate(dataSource);
        database.execute("create table CAMEL_MESSAGEPROCESSED (processorName varchar(255), messageId varchar(255),"
                + " createdAt timestamp, primary key (processorName, messageId))");
        database.execute("create table keyless (source varchar(20))");
        // Nothing in it that would keep a call from coming twice.
        database.execute("create table final_queue (id bigserial, call_key varchar(255) not null, source varchar(20))");
    }

    private List<String> keys() {
        return database.queryForList("select call_key from final_queue", String.class);
    }

    private int count(String query) {
        return database.queryForObject(query, Integer.class);
    }

    private void startApplication(int callees) throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=logback-benchmark.xml",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CallResultsApplication.class.getName(),
                        simulator.baseUrl(),
                        Integer.toString(port),
                        databaseUrl,
                        Integer.toString(callees))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/exactly-once.log")))
                .start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
        if (callees > 0) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> simulator.batch(CallResultsApplication.BATCH).isPresent());
        }
    }

    private boolean answers() {
        assertThat(application.isAlive())
                .as("see target/exactly-once.log for why it ended")
                .isTrue();
        // The HTTP server is up before its routes; to the older server an answer of 404 would be a delivery.
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/flashai/callback"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 403;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** With SIGKILL: nothing of it can be finished or put in order. */
    private void kill() {
        if (application != null) {
            application.destroyForcibly().onExit().join();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
