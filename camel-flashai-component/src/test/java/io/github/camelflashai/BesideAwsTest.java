package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application has Camel's AWS components beside flashai, before or behind it on its class path. A version of the same library
 * that flashai brought along would win over theirs, or theirs over it, and break one of them.
 */
class BesideAwsTest {
    @Timeout(60)
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_work_whichever_comes_first(boolean flashaiFirst) throws Exception {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> aws = all.stream().filter(BesideAwsTest::isAws).toList();
        List<String> others = all.stream().filter(entry -> !isAws(entry)).toList();
        assertThat(aws).isNotEmpty();
        String classPath = Stream.of(flashaiFirst ? others : aws, flashaiFirst ? aws : others)
                .flatMap(List::stream)
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        BesideAwsMain.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SQS took m-1", "FlashAI has {");
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isAws(String entry) {
        return entry.contains("awssdk") || entry.contains("aws2") || entry.contains("aws-common");
    }
}
