package io.github.camelflashai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources, built once more in another folder, make the same files, byte by byte: jars, sources, Javadoc, poms, bills. */
class ReproducibleBuildTest {
    @TempDir
    Path folder;

    @Test
    void two_builds_are_equal() throws Exception {
        Path root = Folders.copy(Settings.ROOT, folder.resolve("elsewhere"));
        Path staging = folder.resolve("staging");
        Maven maven = new Maven(root, Path.of("target", "second-build.log").toAbsolutePath());

        int code = maven.run(
                "-Prelease",
                "-Dgpg.skip",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Dstaging=" + staging,
                "-pl",
                "camel-flashai-starter,camel-flashai-endpointdsl",
                "-am",
                "verify");

        assertThat(code).as(maven.output()).isZero();
        assertThat(contents(staging)).hasSizeGreaterThan(20).isEqualTo(contents(Settings.STAGING));
    }

    /** What lies in a repository, by names that do not say when it was deployed; not the metadata, which say nothing else. */
    private static Map<String, String> contents(Path repository) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Publication publication : Publication.all(repository)) {
            for (Path file : publication.artifacts()) {
                String name = file.getFileName().toString().replaceFirst("\\d{8}\\.\\d{6}-\\d+", "SNAPSHOT");
                contents.put(name, Digest.SHA256.of(file));
            }
        }
        return contents;
    }
}
