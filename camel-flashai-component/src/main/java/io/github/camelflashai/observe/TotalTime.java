package io.github.camelflashai.observe;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** How long something took, all times together, and each time for whoever keeps more of it than that. */
final class TotalTime {
    private final LongAdder total = new LongAdder();
    private volatile LongConsumer recorder;

    void add(long nanos) {
        total.add(nanos);
        LongConsumer also = recorder;
        if (also != null) {
            also.accept(nanos);
        }
    }

    long totalNanos() {
        return total.sum();
    }

    /** Tells every further time to a recorder; there is one at a time. Null for none. */
    void recordWith(LongConsumer next) {
        recorder = next;
    }
}
