package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SimulatorCommand command = new SimulatorCommand(print(out), print(err), Map.of());

    @Test
    void help_names_every_option() {
        SimulatorCommand.Started started = command.start("--help");
        assertThat(started.simulator()).isEmpty();
        assertThat(started.exitCode()).isZero();
        assertThat(text(out)).contains("Usage:", "--port", "--client-id", "--client-secret", "--rate", "--strict");
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "x", "-p"})
    void an_unknown_option_is_an_error(String option) {
        assertUsage("unknown option " + option, option);
    }

    @ParameterizedTest
    @CsvSource({
        "--port,x",
        "--port,65536",
        "--rate,fast",
        "--rate,0",
        "--answer-rate,2",
        "--callback-sign,md5",
        "--max-callees,0",
        "--profile,oldest",
        "--with,no-habit",
        "--without,x",
        "--intake-rate,0",
        "--hidden-for,soon"
    })
    void an_impossible_value_is_an_error(String option, String value) {
        assertUsage(value.equals("0") || value.equals("2") ? "must be" : option, option, value);
    }

    @Test
    void it_listens_to_others_only_with_a_token() {
        assertUsage("needs an admin token", "--bind", "0.0.0.0");
    }

    @ParameterizedTest
    @CsvSource({"--bind,no.such.host.invalid,no address", "--admin-token,short,16 characters"})
    void an_impossible_interface_is_an_error(String option, String value, String complaint) {
        assertUsage(complaint, option, value);
    }

    @Test
    void the_token_is_an_option_or_an_environment_variable_and_is_not_printed() {
        String token = "a-token-of-my-own";
        for (boolean variable : new boolean[] {false, true}) {
            SimulatorCommand.Started started = new SimulatorCommand(
                            print(out), print(err), variable ? Map.of("FLASHAI_ADMIN_TOKEN", token) : Map.of())
                    .start(
                            variable
                                    ? new String[] {"--port", "0"}
                                    : new String[] {"--port", "0", "--admin-token", token});
            try (FlashAiSimulator simulator = started.simulator().orElseThrow()) {
                assertThat(text(out)).contains(simulator.adminUrl().orElseThrow());
            }
        }
        assertThat(text(out)).doesNotContain(token);
    }

    @Test
    void a_missing_value_is_an_error() {
        assertUsage("--port needs NUMBER", "--port");
    }

    @Test
    void it_prints_what_a_newcomer_needs_then_requests_then_the_books() {
        SimulatorCommand.Started started = command.start(
                "--port",
                "0",
                "--client-id",
                "me",
                "--client-secret",
                "mine",
                "--rate",
                "100",
                "--answer-rate",
                "0.5",
                "--longest-call",
                "0.5",
                "--seed",
                "3",
                "--do-not-call",
                "13800000001",
                "--callback-sign",
                "body",
                "--callback-retry-scale",
                "0.1",
                "--callback-drops",
                "0",
                "--callback-repeats",
                "0.1",
                "--call-list-by-callback",
                "--honour-call-hours",
                "--strict");
        FlashAiSimulator simulator = started.simulator().orElseThrow();
        assertThat(text(out)).contains(simulator.baseUrl(), "me", "mine", "curl -s");
        new TestClient(simulator).body("getBotence");
        command.finish(simulator);
        assertThat(text(out))
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  getBotence +0")
                .contains("1 requests");
        assertThat(simulator.isRunning()).isFalse();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_profile_and_habits_are_chosen() {
        SimulatorCommand.Started started = command.start(
                "--port",
                "0",
                "--profile",
                "older",
                "--with",
                "page-size-cut,new-batches-hidden",
                "--without",
                "call-list-by-callback",
                "--intake-rate",
                "1000",
                "--hidden-for",
                "0.5");
        try (FlashAiSimulator simulator = started.simulator().orElseThrow()) {
            assertThat(simulator.habits())
                    .contains(Habit.ERRORS_IN_MSG, Habit.PAGE_SIZE_CUT, Habit.NEW_BATCHES_HIDDEN)
                    .doesNotContain(Habit.CALL_LIST_BY_CALLBACK);
            assertThat(TestClient.result(new TestClient(simulator).call("getCallLine"))
                            .path("lineList")
                            .asText())
                    .isNotEmpty();
        }
    }

    @Test
    void a_taken_port_is_said() {
        try (FlashAiSimulator other = FlashAiSimulator.builder().start()) {
            SimulatorCommand.Started started =
                    command.start("--port", Integer.toString(other.wireMock().port()));
            assertThat(started.simulator()).isEmpty();
            assertThat(started.exitCode()).isEqualTo(1);
            assertThat(text(err)).contains("--port");
        }
    }

    private void assertUsage(String complaint, String... arguments) {
        SimulatorCommand.Started started = command.start(arguments);
        assertThat(started.simulator()).isEmpty();
        assertThat(started.exitCode()).isEqualTo(2);
        assertThat(text(err)).contains(complaint).contains("--help");
        assertThat(text(out)).isEmpty();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream of) {
        return of.toString(StandardCharsets.UTF_8);
    }
}
