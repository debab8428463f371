package io.github.camelflashai.simulator.dial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The callees of a batch who have come in, in the order they came. */
final class Rows {
    private final List<PlannedCallee> listed = new ArrayList<>();
    /** Taken out before they were called. */
    private final List<PlannedCallee> deleted = new ArrayList<>();

    void add(PlannedCallee callee) {
        listed.add(callee);
    }

    /** Without those taken out. */
    List<PlannedCallee> listed() {
        return Collections.unmodifiableList(listed);
    }

    /** Those taken out too. */
    int inState(PlannedCallee.State state) {
        return count(listed, state) + count(deleted, state);
    }

    void takeOut(Collection<PlannedCallee> callees) {
        Set<PlannedCallee> gone = Set.copyOf(callees);
        listed.removeIf(gone::contains);
        deleted.addAll(gone);
    }

    private static int count(List<PlannedCallee> callees, PlannedCallee.State state) {
        return (int) callees.stream().filter(callee -> callee.state() == state).count();
    }
}
