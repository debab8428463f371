package io.github.camelflashai.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are still to be given, for each operation in the order they were asked for. */
public final class Faults {
    private final Map<String, Deque<Fault>> byOperation = new HashMap<>();
    private final List<String> operations;

    Faults(List<String> operations) {
        this.operations = operations;
    }

    /**
     * The next request to this operation meets this fault.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public void next(String operation, Fault fault) {
        next(operation, 1, fault);
    }

    /**
     * The next requests to this operation meet this fault, after those asked for before.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public synchronized void next(String operation, int times, Fault fault) {
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException("no operation " + operation + ", there are " + operations);
        }
        Deque<Fault> waiting = byOperation.computeIfAbsent(operation, key -> new ArrayDeque<>());
        for (int time = 0; time < times; time++) {
            waiting.add(fault);
        }
    }

    /** Forgets the faults that were not given yet. */
    public synchronized void clear() {
        byOperation.clear();
    }

    synchronized Optional<Fault> take(String operation) {
        return Optional.ofNullable(byOperation.get(operation)).map(Deque::poll);
    }
}
