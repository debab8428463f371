package io.github.camelflashai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is published fulfils Maven Central's requirements (central.sonatype.org, "Requirements"), and has what its users need
 * besides: licence and notice in every jar, and a bill of materials.
 */
class CentralRulesTest {
    static List<Publication> publications() throws IOException {
        return Publication.all(Settings.STAGING);
    }

    @Test
    void the_connector_is_published_and_no_example() throws IOException {
        assertThat(publications())
                .extracting(Publication::artifactId)
                .containsExactly(
                        "camel-flashai-component",
                        "camel-flashai-endpointdsl",
                        "camel-flashai-starter",
                        "flashai-simulator");
    }

    @ParameterizedTest
    @MethodSource("publications")
    void the_pom_tells_what_it_is_and_who_made_it(Publication publication) throws Exception {
        Pom pom = Pom.read(publication.file("\\.pom"));

        assertThat(pom.text("/project/groupId")).isEqualTo("io.github.camelflashai");
        assertThat(pom.text("/project/artifactId")).isEqualTo(publication.artifactId());
        assertThat(pom.text("/project/version")).isEqualTo(Settings.VERSION);
        assertThat(List.of(
                        "/project/name",
                        "/project/description",
                        "/project/url",
                        "/project/licenses/license/name",
                        "/project/licenses/license/url",
                        "/project/developers/developer/name",
                        "/project/developers/developer/url",
                        "/project/developers/developer/organization",
                        "/project/developers/developer/organizationUrl",
                        "/project/scm/connection",
                        "/project/scm/developerConnection",
                        "/project/scm/url"))
                .allSatisfy(path -> assertThat(pom.text(path)).as(path).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("publications")
    void the_pom_stands_alone(Publication publication) throws Exception {
        Pom pom = Pom.read(publication.file("\\.pom"));

        assertThat(List.of(
                        "/project/parent",
                        "/project/repositories",
                        "/project/pluginRepositories",
                        "/project/distributionManagement",
                        "/project/build",
                        "/project/profiles",
                        "//dependency[scope='test']"))
                .allSatisfy(path -> assertThat(pom.texts(path)).as(path).isEmpty());
        assertThat(Files.readString(publication.file("\\.pom"))).doesNotContain("${");
        assertThat(pom.texts("//dependency[not(version) or version='']/artifactId"))
                .as("dependencies without a version")
                .isEmpty();
        assertThat(pom.texts(
                        "//dependency[contains(version, 'SNAPSHOT') and groupId!='io.github.camelflashai']/artifactId"))
                .as("dependencies that Maven Central has not")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void sources_and_javadoc_are_there(Publication publication) throws IOException {
        assertThat(Publication.entries(publication.file("\\.jar"))).anyMatch(name -> name.endsWith(".class"));
        assertThat(Publication.entries(publication.file("-sources\\.jar"))).anyMatch(name -> name.endsWith(".java"));
        assertThat(Publication.entries(publication.file("-javadoc\\.jar")))
                .contains("index.html")
                .anyMatch(name -> name.matches("io/github/camelflashai/.*/package-summary\\.html"));
    }

    @ParameterizedTest
    @MethodSource("publications")
    void every_jar_has_licence_and_notice(Publication publication) throws IOException {
        byte[] licence = Files.readAllBytes(Settings.ROOT.resolve("LICENSE"));
        byte[] notice = Files.readAllBytes(Settings.ROOT.resolve("NOTICE"));

        assertThat(publication.jars()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(jar -> {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                assertThat(content(zip, "META-INF/LICENSE")).isEqualTo(licence);
                assertThat(content(zip, "META-INF/NOTICE")).isEqualTo(notice);
            }
        });
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        assertThat(entry).as(name + " in " + zip.getName()).isNotNull();
        return zip.getInputStream(entry).readAllBytes();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void the_bill_of_materials_names_what_is_inside(Publication publication) throws IOException {
        String bill = Files.readString(publication.file("-cyclonedx\\.json"));

        assertThat(bill)
                .contains("\"bomFormat\" : \"CycloneDX\"")
                .contains("pkg:maven/io.github.camelflashai/" + publication.artifactId() + "@" + Settings.VERSION)
                .doesNotContain("pkg:maven/org.junit.jupiter/junit-jupiter@", "pkg:maven/org.assertj/");
    }

    @ParameterizedTest
    @MethodSource("publications")
    void every_file_has_its_checksums(Publication publication) throws IOException {
        for (Path file : publication.artifacts()) {
            assertThat(Path.of(file + ".md5")).hasContent(Digest.MD5.of(file));
            assertThat(Path.of(file + ".sha1")).hasContent(Digest.SHA1.of(file));
        }
    }

    @ParameterizedTest
    @MethodSource("publications")
    void every_file_is_signed_unless_signing_was_skipped(Publication publication) throws IOException {
        for (Path file : publication.artifacts()) {
            Path signature = Path.of(file + ".asc");

            assertThat(Files.exists(signature)).as(signature.toString()).isEqualTo(Settings.SIGNED);
            if (Settings.SIGNED) {
                assertThat(signature).content(StandardCharsets.US_ASCII).startsWith("-----BEGIN PGP SIGNATURE-----");
            }
        }
    }
}
