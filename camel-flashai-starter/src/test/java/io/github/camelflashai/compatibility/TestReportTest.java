package io.github.camelflashai.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read off Surefire's reports, and what the table makes of it. */
class TestReportTest {
    private static final Platform PLATFORM = Platform.ALL.get(1);

    private static final String LOG =
            """
            [INFO] --- maven-surefire-plugin:3.5.2:test (default-test) @ camel-flashai-component ---
            [INFO] Tests run: 1000, Failures: 0, Errors: 0, Skipped: 0
            [INFO] --- maven-surefire-plugin:3.5.2:test (default-test) @ camel-flashai-starter ---
            [INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in x.One
            [WARNING] Tests run: 1, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.1 s -- in x.Two
            [WARNING] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1
            """;

    @TempDir
    Path folder;

    private final Table table = new Table();

    @BeforeEach
    void twoClassesOfWhichOneWasLeftOut() throws IOException {
        write("One", "<testcase name='a' classname='x.One'/>");
        write("Two", "<testcase name='' classname='x.Two'><skipped message='no such jar'/></testcase>");
    }

    @Test
    void numbers_reasons_and_jars() throws IOException {
        TestReport report = read(LOG, folder);

        assertThat(report.tests()).isEqualTo(5);
        assertThat(report.broken()).isZero();
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.leftOut()).containsExactly("Two: no such jar");
        assertThat(report.java()).containsExactly("17");
        assertThat(report.jarsBeside("4.14.1")).containsExactly("camel-platform-http-main 4.14.0");
    }

    @Test
    void the_reason_of_an_assumption_stands_in_its_stack_trace() throws IOException {
        write(
                "Three",
                "<testcase name='a' classname='x.Three'><skipped type='x'><![CDATA[org.opentest4j.TestAbortedException:"
                        + " Assumption failed: no server\n\tat x.Three.a(Three.java:1)]]></skipped></testcase>");
        String log = LOG.replace("-- in x.Two", "-- in x.Two\n[WARNING] Tests run: 1, Skipped: 1 -- in x.Three");

        assertThat(read(log, folder).leftOut()).contains("Three.a: no server");
    }

    @Test
    void the_table_tells_all() throws IOException {
        assertThat(add("17", true))
                .contains("| starter ", "| 4.14.1 ", "| Spring Boot 3.5.6 ", "| 17 ", " 5 |", " 1 |", "| ok ");
        assertThat(table.isGood()).isTrue();
        assertThat(table.toString())
                .contains("starter, Camel 4.14.1, left out Two: no such jar")
                .contains("starter, Camel 4.14.1, with camel-platform-http-main 4.14.0");
    }

    @Test
    void a_failed_test_is_afailed_row() throws IOException {
        TestReport report = read(LOG.replace("Errors: 0, Skipped: 1", "Errors: 2, Skipped: 1"), folder);

        assertThat(table.add(Artifact.STARTER, PLATFORM, "17", report, true)).contains(" 2 |", "FAILED");
        assertThat(table.isGood()).isFalse();
    }

    @Test
    void no_test_is_no_success() throws IOException {
        assertThat(table.isGood()).isFalse();
        TestReport none = read("[ERROR] BUILD FAILURE", folder.resolve("none"));

        assertThat(table.add(Artifact.STARTER, PLATFORM, "17", none, true)).contains("NOT RUN");
        assertThat(table.isGood()).isFalse();
    }

    @Test
    void another_java_or_other_classes_are_no_success() throws IOException {
        assertThat(add("25", true)).contains("RUN ON OTHER VERSIONS");
        assertThat(add("17", false)).contains("COMPILED ANEW");
        assertThat(table.isGood()).isFalse();
    }

    @Test
    void the_table_of_contributing_has_arow_for_each_platform() throws IOException {
        List<String> contributing = Files.readAllLines(Path.of("..", "CONTRIBUTING.md"));

        for (Platform platform : Platform.ALL) {
            for (Artifact artifact : platform.artifacts()) {
                assertThat(contributing)
                        .anyMatch(line -> line.matches("\\| " + artifact + " +\\| " + platform.camel() + " +\\| "
                                + platform.runtime(artifact) + " +\\|.*"));
            }
        }
    }

    private String add(String java, boolean sameClasses) throws IOException {
        return table.add(Artifact.STARTER, PLATFORM, java, read(LOG, folder), sameClasses);
    }

    private static TestReport read(String log, Path reports) throws IOException {
        return TestReport.read("camel-flashai-starter", log.lines().toList(), reports);
    }

    private void write(String name, String cases) throws IOException {
        Files.writeString(
                folder.resolve("TEST-x." + name + ".xml"),
                """
                <testsuite name="x.%s"><properties>
                  <property name="java.specification.version" value="17"/>
                  <property name="surefire.test.class.path" value="/x/classes:/m2/camel-api-4.14.1.jar:\
                /m2/camel-platform-http-main-4.14.0.jar:/m2/camel-catalog-4.18.0.jar:/m2/camel-quarkus-core-3.33.1.jar:/x/camel-flashai-component-0.1.0.jar"/>
                </properties>%s</testsuite>
                """
                        .formatted(name, cases));
    }
}
