package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.dial.BatchPlan.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The accepted callees of a batch that have not come in yet, in their order. */
final class Arrivals {
    private final List<Accepted> callees;
    private final Instant accepted;
    private final Duration interval;
    private int next;

    /** All at once if the interval is zero; else the first comes one interval after the plan was accepted. */
    Arrivals(BatchPlan plan, Duration interval) {
        this.callees = plan.callees();
        this.accepted = plan.acceptedAt();
        this.interval = interval;
    }

    boolean isEmpty() {
        return next == callees.size();
    }

    /** When the next one comes in, never if there is none. */
    Instant nextAt() {
        return isEmpty() ? Instant.MAX : accepted.plus(interval.multipliedBy(next + 1L));
    }

    /** The place of the next one among the callees. */
    int index() {
        return next;
    }

    Accepted take() {
        return callees.get(next++);
    }
}
