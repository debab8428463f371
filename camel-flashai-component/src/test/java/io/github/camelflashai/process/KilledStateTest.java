package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.DurableFileStateRepository;
import io.github.camelflashai.bench.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process without any charset of its own writes states, and is killed with kill -9 while it does. */
class KilledStateTest {
    private static final int MOMENTS = 300;

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void the_last_state_that_was_kept_is_there_or_a_later_one() throws Exception {
        Path file = folder.resolve("states");
        long last = 0;
        try (ChildJvm process = process(file)) {
            for (int i = 0; i < 20; i++) {
                last = Long.parseLong(process.readLine());
            }
            process.kill();
        }
        assertThat(state(file)).isGreaterThanOrEqualTo(last);
    }

    /** A kill hits one moment, and most are harmless; what others see of the file is what a kill at that moment would leave. */
    @Test
    void it_is_there_at_any_moment() throws Exception {
        Path file = folder.resolve("states");
        Path atThatMoment = folder.resolve("then");
        try (ChildJvm process = process(file)) {
            long last = Long.parseLong(process.readLine());
            for (int i = 0; i < MOMENTS; i++) {
                Files.write(atThatMoment, Files.readAllBytes(file));
                long now = state(atThatMoment);
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
            }
        }
    }

    private static ChildJvm process(Path file) throws IOException {
        return new ChildJvm(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=US-ASCII"),
                StateMain.class,
                file.toString());
    }

    private long state(Path file) {
        DurableFileStateRepository states = new DurableFileStateRepository(file);
        states.start();
        String state = states.getState(StateMain.KEY);
        assertThat(state).as("the state of %s", file).isNotNull().startsWith(StateMain.TEXT);
        assertThat(folder).isDirectoryNotContaining("glob:**.torn");
        return Long.parseLong(state.substring(StateMain.TEXT.length()));
    }
}
