package io.github.camelflashai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What GitHub reads can be read, and what it runs is there. */
class WorkflowsTest {
    private static final Path GITHUB = Settings.ROOT.resolve(".github");
    private static final Pattern SCRIPT = Pattern.compile("^\\s*(\\.\\S+)", Pattern.MULTILINE);
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"build", "release"})
    void aWorkflowRunsScriptsAndProfilesThatAreThere(String name) throws Exception {
        String commands = commands(name);

        assertThat(names(SCRIPT, commands)).isNotEmpty().allSatisfy(script -> assertThat(Settings.ROOT.resolve(script))
                .isExecutable());
        Pom pom = Pom.read(Settings.ROOT.resolve("pom.xml"));
        assertThat(pom.texts("/project/profiles/profile/id")).containsAll(names(PROFILE, commands));
    }

    @Test
    void the_build_is_that_of_any_clone() throws IOException {
        assertThat(names(SCRIPT, commands("build"))).containsExactly(".ci/run");
    }

    @Test
    void the_release_signs_and_deploys() throws IOException {
        assertThat(commands("release")).contains("-Prelease deploy").doesNotContain("gpg.skip", "skipTests");
    }

    @Test
    void dependencies_of_the_build_and_of_the_workflows_are_updated() throws IOException {
        assertThat(children(read("dependabot.yml").get("updates")))
                .extracting(update -> String.valueOf(update.get("package-ecosystem")))
                .containsExactlyInAnyOrder("maven", "github-actions");
    }

    /** What the steps of all jobs run. */
    private static String commands(String workflow) throws IOException {
        StringBuilder commands = new StringBuilder();
        Map<?, ?> jobs = (Map<?, ?>) read("workflows/" + workflow + ".yml").get("jobs");
        for (Map<?, ?> job : children(jobs.values())) {
            for (Map<?, ?> step : children(job.get("steps"))) {
                assertThat(step.containsKey("run")).as(step.toString()).isNotEqualTo(step.containsKey("uses"));
                if (step.containsKey("run")) {
                    commands.append(step.get("run")).append('\n');
                }
            }
        }
        return commands.toString();
    }

    private static Map<?, ?> read(String file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(GITHUB.resolve(file)));
    }

    private static List<Map<?, ?>> children(Object values) {
        return ((Collection<?>) values)
                .stream().<Map<?, ?>>map(value -> (Map<?, ?>) value).toList();
    }

    private static List<String> names(Pattern pattern, String commands) {
        return pattern.matcher(commands)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
