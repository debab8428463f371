package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.DurableFileStateRepository;
import io.github.camelflashai.bench.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process without any charset of its own is killed with kill -9 while it writes a state. */
class KilledStateTest {
    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void the_last_state_that_was_kept_is_there_or_a_later_one() throws Exception {
        Path file = folder.resolve("states");
        long last = 0;
        try (ChildJvm process = new ChildJvm(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=US-ASCII"),
                StateMain.class,
                file.toString())) {
            for (int i = 0; i < 20; i++) {
                last = Long.parseLong(process.readLine());
            }
            process.kill();
        }
        DurableFileStateRepository states = new DurableFileStateRepository(file);
        states.start();
        String state = states.getState("\u56db\u6708");
        assertThat(state).startsWith("\u56db".repeat(10_000));
        assertThat(Long.parseLong(state.substring(10_000))).isGreaterThanOrEqualTo(last);
        assertThat(folder).isDirectoryNotContaining("glob:**.torn");
    }
}
