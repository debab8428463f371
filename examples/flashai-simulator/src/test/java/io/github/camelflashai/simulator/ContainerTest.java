package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Dockerfile and compose file: they are read as Docker reads them, and what they would run is run. */
class ContainerTest {
    private static final String TOKEN = "a-token-of-my-own";
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?[^}]+}");

    @Test
    void the_image_has_the_jar_that_the_build_makes_and_does_not_run_as_root() throws IOException {
        Map<String, String> image = dockerfile();
        assertThat(image.keySet()).containsExactly("FROM", "COPY", "USER", "EXPOSE", "ENTRYPOINT");
        String[] copy = image.get("COPY").split(" ", -1);
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<shadedClassifierName>all</shadedClassifierName>");
        Path jar = Path.of("target/flashai-simulator-" + version(pom) + "-all.jar");
        assertThat(FileSystems.getDefault().getPathMatcher("glob:" + copy[0]).matches(jar))
                .isTrue();
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!" + copy[0]);
        assertThat(entrypoint(image)).startsWith("java", "-jar", copy[1]);
        assertThat(image.get("USER")).matches("[1-9][0-9]*");
        assertThat(image).containsEntry("EXPOSE", "" + CommandLine.DEFAULT_PORT);
    }

    @Test
    void the_service_runs_as_it_is_composed_and_only_with_a_token() throws IOException {
        JsonNode service = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("compose.yaml").toFile())
                .path("services")
                .path("flashai");
        List<String> arguments = new ArrayList<>(
                entrypoint(dockerfile()).subList(3, entrypoint(dockerfile()).size()));
        service.path("command").forEach(argument -> arguments.add(argument.asText()));
        arguments.addAll(List.of("--port", "0"));
        String[] line = arguments.toArray(String[]::new);
        Matcher token = VARIABLE.matcher(
                service.path("environment").path("FLASHAI_ADMIN_TOKEN").asText());
        assertThat(token.matches()).isTrue();
        assertThat(token.group(1)).isEqualTo(CommandLine.TOKEN_VARIABLE);

        assertThat(new SimulatorCommand(NOWHERE, NOWHERE, Map.of()).start(line).exitCode())
                .isEqualTo(SimulatorCommand.USAGE);
        try (FlashAiSimulator simulator = new SimulatorCommand(NOWHERE, NOWHERE, Map.of(token.group(1), TOKEN))
                .start(line)
                .simulator()
                .orElseThrow()) {
            assertThat(simulator.habits()).isEqualTo(Profile.OLDER.habits());
            assertThat(simulator.adminUrl()).isPresent();
        }

        assertThat(service.path("build").asText()).isEqualTo(".");
        assertThat(service.path("ports")).hasSize(1);
        assertThat(service.path("ports").path(0).asText())
                .isEqualTo("127.0.0.1:" + CommandLine.DEFAULT_PORT + ":" + CommandLine.DEFAULT_PORT);
        assertThat(service.path("read_only").asBoolean()).isTrue();
    }

    /** The instructions, of which there is one of each kind, in their order. */
    private static Map<String, String> dockerfile() throws IOException {
        return Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> part[1],
                        (one, other) -> {
                            throw new AssertionError("twice: " + other);
                        },
                        LinkedHashMap::new));
    }

    private static List<String> entrypoint(Map<String, String> image) throws IOException {
        return List.of(new ObjectMapper().readValue(image.get("ENTRYPOINT"), String[].class));
    }

    private static String version(String pom) {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
