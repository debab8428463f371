package io.github.camelflashai.client;

import java.time.Duration;

/** Does something later, unless it is called off. */
@FunctionalInterface
public interface Timer {
    /** Calls the action off. */
    @FunctionalInterface
    interface Alarm {
        void callOff();
    }

    /**
     * Does it after a time, in another thread.
     *
     * @throws IllegalStateException if the timer is stopped
     */
    Alarm after(Duration time, Runnable action);
}
