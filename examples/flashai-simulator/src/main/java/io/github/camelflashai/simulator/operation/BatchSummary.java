package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.PlannedCallee.State;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.MobileList;

/** The counts of a batch. */
final class BatchSummary {
    private BatchSummary() {}

    /** Callees whose calls are all made. */
    static int ended(Batch batch) {
        return batch.count(State.DONE);
    }

    /** Callees still to be called, as the server counts them. */
    static int planned(Batch batch, Behaviour behaviour) {
        return behaviour.has(Habit.COUNTS_BY_STATUS) ? batch.count(State.DOING) : batch.count(MobileList.PLANNED);
    }

    /** How many callees a list belongs to. */
    static int listed(Batch batch, Behaviour behaviour) {
        return behaviour.has(Habit.LISTS_COUNT_ROWS)
                ? batch.callees().size()
                : batch.plan().callees().size();
    }
}
