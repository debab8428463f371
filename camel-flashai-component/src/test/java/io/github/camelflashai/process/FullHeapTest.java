package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.bench.ChildJvm;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When there is room on the heap again, campaigns can be stopped again. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullHeapTest {
    @Test
    void a_heap_that_was_full_is_no_end_of_all_calls() throws Exception {
        try (FlashAiSimulator simulator = FlashAiSimulator.builder().start();
                ChildJvm process = new ChildJvm(
                        List.of("-Xmx96m", "-XX:TieredStopAtLevel=1"),
                        FullHeapMain.class,
                        simulator.baseUrl(),
                        simulator.clientId(),
                        simulator.clientSecret())) {
            List<String> said = lines(process);
            assertThat(said).hasSize(21);
            assertThat(said.get(0)).as("it was full").endsWith(" errors").isNotEqualTo("0 errors");
            assertThat(said.subList(1, 21)).containsOnly("answered");
        }
    }

    private static List<String> lines(ChildJvm process) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = process.readLine(); line != null; line = process.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
