package io.github.camelflashai.simulator.dial;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Takes callees out of the queue ahead of their calls. Whom it has, it calls, whatever becomes of the batch meanwhile. */
final class FetchingDialler implements Dialler {
    private static final int FETCHED_AT_ONCE = 66;
    private static final int FEW = FETCHED_AT_ONCE / 3;

    private final DialQueue queue;
    private final Queue<Fetched> fetched = new ArrayDeque<>();

    private record Fetched(PlannedCallee callee, Instant at) {}

    FetchingDialler(DialQueue queue) {
        this.queue = queue;
    }

    @Override
    public Optional<Instant> firstDue() {
        return fetched.isEmpty()
                ? queue.firstDue()
                : Optional.of(fetched.element().at());
    }

    @Override
    public PlannedCallee take(Instant at) {
        look(at);
        PlannedCallee callee = fetched.remove().callee();
        look(at);
        return callee;
    }

    @Override
    public void look(Instant at) {
        int room = fetched.size() < FEW ? FETCHED_AT_ONCE : 0;
        while (room > 0 && queue.firstDue().filter(due -> !due.isAfter(at)).isPresent()) {
            fetched.add(new Fetched(queue.take(), at));
            room--;
        }
    }

    @Override
    public boolean isIdle() {
        return fetched.isEmpty();
    }
}
