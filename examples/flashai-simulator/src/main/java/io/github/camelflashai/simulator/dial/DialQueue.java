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
    /** Those of a pause. */
    private final List<Waiting> held = new ArrayList<>();

    private long order;

    private record Waiting(PlannedCallee callee, Instant due, long order) {}

    void add(PlannedCallee callee, Instant due) {
        waiting.add(new Waiting(callee, due, order++));
    }

    /** Nobody who waits now is dialled before {@link #release}. */
    void hold() {
        held.addAll(waiting);
        waiting.clear();
    }

    void release() {
        waiting.addAll(held);
        held.clear();
    }

    Optional<Instant> firstDue() {
        return Optional.ofNullable(waiting.peek()).map(Waiting::due);
    }

    PlannedCallee take() {
        return waiting.remove().callee();
    }

    /** Takes out those that the condition meets, held ones too. */
    List<PlannedCallee> drop(Predicate<PlannedCallee> condition) {
        List<PlannedCallee> dropped = new ArrayList<>();
        Predicate<Waiting> meets = entry -> condition.test(entry.callee());
        for (var from : List.of(waiting, held)) {
            from.stream().filter(meets).map(Waiting::callee).forEach(dropped::add);
            from.removeIf(meets);
        }
        return dropped;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && held.isEmpty();
    }
}
