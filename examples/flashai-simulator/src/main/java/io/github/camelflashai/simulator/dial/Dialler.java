package io.github.camelflashai.simulator.dial;

import java.time.Instant;
import java.util.Optional;

/** Takes callees out of the queue of a batch, one for each call. */
interface Dialler {
    /** When there is somebody to call, empty if there is nobody. */
    Optional<Instant> firstDue();

    /** The next one to call. */
    PlannedCallee take(Instant at);

    /** The queue has got callees. */
    void look(Instant at);

    /** Whether it has nobody in hand that is out of the queue. */
    boolean isIdle();

    /** Leaves callees in the queue until it calls them. */
    static Dialler oneByOne(DialQueue queue) {
        return new Dialler() {
            @Override
            public Optional<Instant> firstDue() {
                return queue.firstDue();
            }

            @Override
            public PlannedCallee take(Instant at) {
                return queue.take();
            }

            @Override
            public void look(Instant at) {
                // It looks when it calls.
            }

            @Override
            public boolean isIdle() {
                return true;
            }
        };
    }
}
