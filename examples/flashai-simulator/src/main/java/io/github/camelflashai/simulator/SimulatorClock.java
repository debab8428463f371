package io.github.camelflashai.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The simulator's time. A {@link #fixed fixed} clock stands still until a test moves it; the {@link #system system}
 * clock runs by itself and can be moved ahead too.
 */
public final class SimulatorClock extends Clock {
    private final Clock base;
    private final boolean running;
    private final AtomicReference<Duration> moved;

    private SimulatorClock(Clock base, boolean running, AtomicReference<Duration> moved) {
        this.base = base;
        this.running = running;
        this.moved = moved;
    }

    /** The time of this computer, in its time zone. */
    public static SimulatorClock system() {
        return new SimulatorClock(Clock.system(ZoneId.systemDefault()), true, new AtomicReference<>(Duration.ZERO));
    }

    /** A clock that stands at this instant (time zone UTC) until it is moved. */
    public static SimulatorClock fixed(Instant instant) {
        return new SimulatorClock(Clock.fixed(instant, ZoneOffset.UTC), false, new AtomicReference<>(Duration.ZERO));
    }

    /**
     * Moves the clock ahead. Callbacks that become due by it are posted by {@link FlashAiSimulator#advance}, not by
     * this method.
     *
     * @throws IllegalArgumentException if the duration is negative: what was dialled cannot be undone
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the simulator's clock does not go back: " + duration);
        }
        moved.accumulateAndGet(duration, Duration::plus);
    }

    /** Takes back every {@link #advance}. */
    void rewind() {
        moved.set(Duration.ZERO);
    }

    /** Whether time passes without {@link #advance}. */
    public boolean isRunning() {
        return running;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(moved.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same time in another zone; both clocks move together. */
    @Override
    public SimulatorClock withZone(ZoneId zone) {
        return new SimulatorClock(base.withZone(zone), running, moved);
    }
}
