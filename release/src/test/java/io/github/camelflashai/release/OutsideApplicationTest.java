package io.github.camelflashai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that knows nothing of this build takes the connector from the staging repository, as another will from Maven
 * Central, compiles its routes with it and runs them against the simulator. Its local repository is empty at first: other libraries
 * come from that of this build, which is only read.
 */
class OutsideApplicationTest {
    private static final String GROUP = "io/github/camelflashai";

    @TempDir
    Path folder;

    @Test
    void builds_and_runs_with_what_is_published() throws Exception {
        Path application =
                Folders.copy(Path.of("src", "it", "application").toAbsolutePath(), folder.resolve("application"));
        Path repository = folder.resolve("repository");
        Maven maven = new Maven(
                application, Path.of("target", "outside-application.log").toAbsolutePath());

        Pom build = Pom.read(Settings.ROOT.resolve("pom.xml"));

        int code = maven.run(
                "test",
                "-Dmaven.repo.local=" + repository,
                "-Dstaging=" + Settings.STAGING.toUri(),
                "-Dlibraries=" + Path.of(System.getProperty("maven.libraries")).toUri(),
                "-Dflashai.version=" + Settings.VERSION,
                "-Dcamel.version=" + build.property("camel.version"),
                "-Dspring-boot.version=" + build.property("spring-boot.version"),
                "-Djunit.version=" + build.property("junit.version"),
                "-Dresources-plugin.version=" + build.plugin("maven-resources-plugin"),
                "-Dcompiler-plugin.version=" + build.plugin("maven-compiler-plugin"),
                "-Dsurefire-plugin.version=" + build.plugin("maven-surefire-plugin"));

        assertThat(code).as(maven.output()).isZero();
        assertThat(maven.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(sources(repository.resolve(GROUP))).isNotEmpty().containsOnly("staging");
    }

    /** The ids of the repositories from which Maven took these artifacts, as it notes beside them. */
    private static Stream<String> sources(Path artifacts) throws IOException {
        try (Stream<Path> files = Files.walk(artifacts)) {
            return files
                    .filter(file -> file.endsWith("_remote.repositories"))
                    .flatMap(OutsideApplicationTest::lines)
                    .filter(line -> line.contains(">"))
                    .map(line -> line.replaceFirst(".*>(.*)=", "$1"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
