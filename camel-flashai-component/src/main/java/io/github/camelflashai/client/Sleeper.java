package io.github.camelflashai.client;

import java.time.Duration;

/** Waits. Given from outside, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    /** Waits in real time. */
    Sleeper SYSTEM = duration -> {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    };

    /**
     * Waits.
     *
     * @return whether the time is over; false if the thread was interrupted before, and then it is marked so
     */
    boolean sleep(Duration duration);
}
