package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void a_fixed_clock_stands_until_it_is_moved() {
        SimulatorClock clock = SimulatorClock.fixed(BEGIN);
        assertThat(clock.instant()).isEqualTo(BEGIN);
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(BEGIN.plusSeconds(3600));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.isRunning()).isFalse();
        clock.rewind();
        assertThat(clock.instant()).isEqualTo(BEGIN);
    }

    @Test
    void it_does_not_go_back() {
        SimulatorClock clock = SimulatorClock.fixed(BEGIN);
        assertThatThrownBy(() -> clock.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_moves_together_with_its_copies_in_other_zones() {
        SimulatorClock clock = SimulatorClock.fixed(BEGIN);
        SimulatorClock copy = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(copy.instant()).isEqualTo(clock.instant());
        assertThat(copy.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void the_system_clock_runs_and_can_be_moved_ahead() {
        SimulatorClock clock = SimulatorClock.system();
        assertThat(clock.isRunning()).isTrue();
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
    }
}
