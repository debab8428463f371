package io.github.camelflashai.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example as its README does: Camel's main class, and nothing else; and with the engine of Camel's command line. */
class YamlExampleTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @TempDir
    Path folder;

    @Test
    void the_campaign_runs_to_its_end() throws Exception {
        assertThatTheCampaignRan(run("-Dsimulator.port=" + freePort()));
    }

    @Test
    void the_files_run_with_the_engine_of_camel_run() throws Exception {
        for (String onTheClassPath : List.of("callees.csv", "logback.xml")) {
            Files.copy(RESOURCES.resolve(onTheClassPath), folder.resolve(onTheClassPath));
        }
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.endsWith(Path.of("yaml", "target", "classes").toString()))
                .collect(Collectors.joining(File.pathSeparator));

        assertThatTheCampaignRan(run(List.of(
                "-Dsimulator.port=" + freePort(),
                "-cp",
                folder + File.pathSeparator + libraries,
                CamelRun.class.getName(),
                RESOURCES.resolve(Path.of("camel", "campaign.yaml")).toString(),
                RESOURCES.resolve("application.properties").toString())));
    }

    private static void assertThatTheCampaignRan(String output) {
        assertThat(output)
                .containsPattern("Campaign yaml-\\d{8}-\\d{6}: FlashAI took 8 callees and rejected 0")
                .contains("8 of 8 called, 100 %")
                .containsPattern("intent [A-F], \\d+ s")
                .endsWith("The campaign is done.\n")
                .doesNotContainPattern("1[3-9]\\d{9}")
                .doesNotContain(FlashAiSimulator.builder().build().clientSecret());
        assertThat(output.lines().filter(line -> line.startsWith("  intent"))).hasSize(8);
    }

    @Test
    void a_wrong_secret_is_told_with_its_code() throws Exception {
        assertThat(run("-Dsimulator.port=" + freePort(), "-Dcamel.component.flashai.client-secret=not-the-secret"))
                .contains("code 1003", "see that clientSecret is right")
                .doesNotContain("not-the-secret");
    }

    private static String run(String... properties) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(properties));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return run(arguments);
    }

    private static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile("yaml-example", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("it ends by itself, after %s", Files.readString(output))
                    .isTrue();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
