package io.github.camelflashai.simulator;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** What tests of a running simulator share: a clock that stands still, one simulator, one client. */
abstract class SimulatorTest {
    static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

    final SimulatorClock clock = SimulatorClock.fixed(BEGIN);
    private FlashAiSimulator simulator;
    private TestClient client;

    /** The settings that the tests of a class want. */
    FlashAiSimulator.Builder settings() {
        return FlashAiSimulator.builder().clock(clock);
    }

    FlashAiSimulator simulator() {
        if (simulator == null) {
            start(settings());
        }
        return simulator;
    }

    /** Starts one with other settings; comes before any use of simulator or client. */
    void start(FlashAiSimulator.Builder other) {
        simulator = other.start();
        client = new TestClient(simulator);
    }

    TestClient client() {
        simulator();
        return client;
    }

    void pass(long seconds) {
        simulator().advance(Duration.ofSeconds(seconds));
    }

    @AfterEach
    void closeSimulator() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
