package io.github.camelflashai.simulator.dial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The callees that wait to be dialled, those due first in front; among equals in the order they came. */
final class DialQueue {
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::order));
    private long order;

    private record Waiting(PlannedCallee callee, Instant due, long order) {}

    void add(PlannedCallee callee, Instant due) {
        waiting.add(new Waiting(callee, due, order++));
    }

    Optional<Instant> firstDue() {
        return Optional.ofNullable(waiting.peek()).map(Waiting::due);
    }

    PlannedCallee take() {
        return waiting.remove().callee();
    }

    /** Takes out those that the condition meets. */
    List<PlannedCallee> drop(Predicate<PlannedCallee> condition) {
        List<PlannedCallee> dropped = new ArrayList<>();
        waiting.removeIf(entry -> {
            boolean meets = condition.test(entry.callee());
            if (meets) {
                dropped.add(entry.callee());
            }
            return meets;
        });
        return dropped;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
