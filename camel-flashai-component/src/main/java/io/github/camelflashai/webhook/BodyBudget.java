package io.github.camelflashai.webhook;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that the bodies of callbacks may take which a server reads at the same time. Thread-safe. */
final class BodyBudget {
    private final AtomicLong left;

    /**
     * A budget.
     *
     * @param bytes what there is in all
     */
    BodyBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** A quarter of the heap: enough for thousands of calls' results, and the application goes on when it is used up. */
    static BodyBudget ofHeap() {
        return new BodyBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Takes what a body may need; empty if there is not enough. */
    Optional<Share> take(long bytes) {
        long before = left.getAndUpdate(now -> bytes <= now ? now - bytes : now);
        return bytes <= before ? Optional.of(new Share(bytes)) : Optional.empty();
    }

    /** What a body was granted. */
    final class Share {
        private final AtomicLong held;

        private Share(long bytes) {
            held = new AtomicLong(bytes);
        }

        /** It was read, and needs no more than this. */
        void shrinkTo(long bytes) {
            long before = held.getAndUpdate(now -> Math.min(now, bytes));
            left.addAndGet(Math.max(0, before - bytes));
        }

        /** It needs nothing any more. */
        void giveBack() {
            left.addAndGet(held.getAndSet(0));
        }
    }
}
