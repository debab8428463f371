package io.github.camelflashai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the Maven settings of this build nothing is taken from a repository that is not what the repository says it is. */
class StrictChecksumsTest {
    private static final String PARENT =
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>test</groupId>
              <artifactId>parent</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
            </project>
            """;

    private static final String CHILD =
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>test</groupId>
                <artifactId>parent</artifactId>
                <version>1</version>
                <relativePath/>
              </parent>
              <artifactId>child</artifactId>
              <packaging>pom</packaging>
              <repositories>
                <repository>
                  <id>test</id>
                  <url>%s</url>
                </repository>
              </repositories>
            </project>
            """;

    @TempDir
    Path folder;

    private Path parent;

    @BeforeEach
    void aProjectWhoseParentComesFromARepository() throws Exception {
        Path repository = folder.resolve("repository");
        parent = Files.createDirectories(repository.resolve(Path.of("test", "parent", "1")))
                .resolve("parent-1.pom");
        Files.writeString(parent, PARENT);
        Files.writeString(Path.of(parent + ".sha1"), Digest.SHA1.of(parent));
        Files.writeString(folder.resolve("pom.xml"), CHILD.formatted(repository.toUri()));
        Files.createDirectory(folder.resolve(".mvn"));
        Files.copy(
                Settings.ROOT.resolve(Path.of(".mvn", "maven.config")),
                folder.resolve(Path.of(".mvn", "maven.config")));
    }

    @Test
    void an_artifact_with_its_checksum_is_taken() throws Exception {
        Maven maven = maven();

        assertThat(validate(maven)).as(maven.output()).isZero();
    }

    @Test
    void an_artifact_with_another_checksum_is_not() throws Exception {
        Files.writeString(parent, PARENT.replace("<version>1</version>", "<version>1</version><name>forged</name>"));
        Maven maven = maven();

        assertThat(validate(maven)).isNotZero();
        assertThat(maven.output()).contains("Checksum validation failed");
    }

    private Maven maven() {
        return new Maven(folder, folder.resolve("maven.log"));
    }

    private int validate(Maven maven) throws Exception {
        return maven.run("-Dmaven.repo.local=" + folder.resolve("local"), "validate");
    }
}
