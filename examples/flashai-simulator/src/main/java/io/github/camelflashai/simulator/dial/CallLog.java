package io.github.camelflashai.simulator.dial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The calls of a batch: those that run and those that have ended. */
final class CallLog {
    private final PriorityQueue<Running> running = new PriorityQueue<>(
            Comparator.comparing((Running entry) -> entry.call().end())
                    .thenComparing(entry -> entry.callee().index()));
    private final List<Call> dialled = new ArrayList<>();
    private final List<Call> ended = new ArrayList<>();

    /** A call and whom it is to. */
    record Running(PlannedCallee callee, Call call) {}

    void start(PlannedCallee callee, Call call) {
        dialled.add(call);
        running.add(new Running(callee, call));
    }

    /** When the next call ends, never if none runs. */
    Instant nextEnd() {
        return running.isEmpty() ? Instant.MAX : running.element().call().end();
    }

    Running end() {
        Running first = running.remove();
        ended.add(first.call());
        return first;
    }

    boolean isQuiet() {
        return running.isEmpty();
    }

    List<Call> dialled() {
        return Collections.unmodifiableList(dialled);
    }

    List<Call> ended() {
        return Collections.unmodifiableList(ended);
    }
}
