package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.WithoutJar;
import org.junit.jupiter.api.Test;

/** Micrometer is optional: without it calls work, and are counted for the console and JMX. */
class WithoutMicrometerTest {
    @Test
    void calls_work_and_are_counted() throws Exception {
        assertThat(WithoutJar.call("micrometer", Calls.class, "make")).isEqualTo("null, 1");
    }

    @Test
    void it_really_is_not_there() {
        assertThatThrownBy(() -> WithoutJar.call("micrometer", Calls.class, "loadMicrometer"))
                .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }

    /** Runs on the other class path. */
    public static final class Calls {
        private Calls() {}

        public static String make() throws Exception {
            try (TwoAccounts accounts = new TwoAccounts().start()) {
                Exception failure = accounts.call("north:getBotence").getException();
                ManagedFlashAi north = (ManagedFlashAi) accounts.context.getComponent("north");
                return failure + ", " + north.getRequests();
            }
        }

        public static void loadMicrometer() throws Exception {
            Class.forName("io.micrometer.core.instrument.MeterRegistry");
        }
    }
}
