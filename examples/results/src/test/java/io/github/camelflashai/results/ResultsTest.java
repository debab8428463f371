package io.github.camelflashai.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.CallView;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.github.camelflashai.simulator.SimulatorClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each call is in the table once, and each callee who is interested with the agent once, whatever comes in between. */
class ResultsTest {
    private static final int CALLS = 300;
    private static final String CAMPAIGN = "sale";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String OPERATION = "addAgentPlan";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final HttpClient client = HttpClient.newHttpClient();
    private Process application;

    @AfterEach
    void kill() {
        if (application != null) {
            application.destroyForcibly().onExit().join();
        }
    }

    @Test
    void the_demo_shows_it() {
        assertThat(Results.run(out)).as(this::output).isZero();
        assertThat(output())
                .contains("300 results for 300 calls", "nobody twice: true")
                .doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    void an_account_that_is_not_whole_is_refused() {
        assertThat(Results.run(out, "--flashai.base-url=http://localhost:1/api"))
                .isEqualTo(1);
        assertThat(output()).contains("flashai.client-id");
    }

    /** On the older server everybody answers: a page with an unanswered call never comes there, and its callbacks have no key. */
    private static FlashAiSimulator simulator(Profile profile) {
        return FlashAiSimulator.builder()
                .profile(profile)
                .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .timestampTolerance(Duration.ofDays(36500))
                .callsPerSecond(CALLS / 100.0)
                .answerRate(profile == Profile.OLDER ? 1 : 0.7)
                .callbackDrops(0.2)
                .callbackRepeats(0.1)
                .callbackLate(0.05)
                .start();
    }

    /** Callbacks are lost, repeated and late, and the application is killed while it hands somebody over. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void each_call_is_there_once_and_each_interested_callee_is_handed_over_once(Profile profile) throws Exception {
        int port = freePort();
        try (FlashAiSimulator simulator = simulator(profile);
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                PathProxy proxy = PathProxy.start("/hooks", port)) {
            List<String> arguments = arguments(simulator, postgres, proxy, port);
            simulator.faults().next(OPERATION, 2, Fault.delay(Duration.ZERO));
            simulator.faults().next(OPERATION, Fault.delay(Duration.ofSeconds(60)));
            start(arguments, proxy);
            JdbcTemplate database = new JdbcTemplate(postgres.getPostgresDatabase());
            database.update("insert into campaigns (batch_name, plan) values (?, ?)", CAMPAIGN, plan());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> simulator.batch(CAMPAIGN).isPresent());
            if (profile == Profile.DOCUMENT) {
                simulator.advance(Duration.ofSeconds(50));
            }
            // The older server gives its results when the campaign is over.
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        if (profile == Profile.OLDER) {
                            simulator.advance(Duration.ofSeconds(5));
                        }
                        return handOvers(simulator) >= 3;
                    });
            kill();
            simulator.advance(Duration.ofSeconds(10));
            start(arguments, proxy);
            simulator.advance(Duration.ofHours(3));
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        simulator.advance(Duration.ofSeconds(2));
                        assertThat(count(database, "call_results")).isEqualTo(CALLS);
                        assertThat(count(database, "running")).isZero();
                        assertThat(count(database, "handovers where state = 'planned'"))
                                .isZero();
                    });
            bringOnceMore(simulator, proxy);

            List<CallView> calls = simulator.batch(CAMPAIGN).orElseThrow().calls();
            assertThat(database.queryForList("select call_key from call_results", String.class))
                    .containsExactlyInAnyOrderElementsOf(calls.stream()
                            .map(call -> CallKey.of(CAMPAIGN, call.phone(), call.start()))
                            .toList());
            assertThat(simulator.batches())
                    .filteredOn(batch -> batch.batchName().startsWith("agent-"))
                    .flatMap(BatchView::phones)
                    .containsExactlyInAnyOrderElementsOf(calls.stream()
                            .filter(call -> call.intentTag().equals("A"))
                            .map(CallView::phone)
                            .toList());
            // The one that was under way at the kill: the server has it, and the application does not know, so it asks
            // somebody.
            assertThat(count(database, "handovers where state = 'in doubt'")).isOne();
            assertThat(count(database, "handovers where state = 'handed'")).isEqualTo((int) handOvers(simulator) - 1);
            assertThat(simulator.books().callbacksDropped()).isPositive();
            System.out.println(profile + ": by callback first "
                    + count(database, "call_results where source = 'callback'") + ", handed over "
                    + handOvers(simulator) + "; " + simulator.books().summary());
        }
    }

    /** A call that is there already, with an intent that would have it handed over. */
    private static void bringOnceMore(FlashAiSimulator simulator, PathProxy proxy) {
        CallView call = simulator.batch(CAMPAIGN).orElseThrow().calls().stream()
                .filter(any -> !any.intentTag().equals("A"))
                .findFirst()
                .orElseThrow();
        CallbackSender sender = CallbackSender.to(proxy.url() + "/flashai/callback?token=" + TOKEN);
        assertThat(sender.call(CAMPAIGN, call.phone(), call.start())).isEqualTo(200);
        assertThat(CallbackSender.to(proxy.url() + "/flashai/callback?token=another")
                        .call(CAMPAIGN, call.phone(), call.start()))
                .isEqualTo(403);
    }

    private static long handOvers(FlashAiSimulator simulator) {
        return simulator.books().requestsByOperation().getOrDefault(OPERATION, 0L);
    }

    private static int count(JdbcTemplate database, String rows) {
        Integer count = database.queryForObject("select count(*) from " + rows, Integer.class);
        return count == null ? 0 : count;
    }

    private static String plan() {
        return "{\"callDate\": \"20261201\", \"callees\": ["
                + IntStream.range(0, CALLS)
                        .mapToObj(i ->
                                "{\"phone\": \"" + (13_800_000_000L + i) + "\", \"amount\": 1, \"date\": \"20261224\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static List<String> arguments(
            FlashAiSimulator simulator, EmbeddedPostgres postgres, PathProxy proxy, int port) {
        return List.of(
                "--flashai.base-url=" + simulator.baseUrl(),
                "--flashai.client-id=" + simulator.clientId(),
                "--flashai.client-secret=" + simulator.clientSecret(),
                "--flashai.user-id=187",
                "--flashai.script=20260101000000000000000001_en",
                "--flashai.lines=5",
                "--flashai.agent-group=group-7",
                "--flashai.agent=agent-1",
                "--results.callback-token=" + TOKEN,
                "--results.external-url=" + proxy.url(),
                "--results.watch-delay=1000",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--server.port=" + port);
    }

    private void start(List<String> arguments, PathProxy proxy) throws IOException {
        Files.createDirectories(Path.of("target"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                Results.class.getName()));
        command.addAll(arguments);
        application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/results.log")))
                .start();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> answers(proxy));
    }

    /** The server is up before its routes; whoever has no token is refused by the route. */
    private boolean answers(PathProxy proxy) throws InterruptedException {
        assertThat(application.isAlive()).as("see target/results.log").isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.url() + "/flashai/callback"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 403;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
