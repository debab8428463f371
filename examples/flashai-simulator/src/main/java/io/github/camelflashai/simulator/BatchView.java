package io.github.camelflashai.simulator;

import java.util.List;

/**
 * A batch at one moment.
 *
 * @param batchName its name
 * @param state RUNNING, PAUSED, STOPPED or COMPLETED
 * @param accepted callees taken in
 * @param planned callees still to be called, those on the phone now and those that wait for a redial included
 * @param done callees whose calls are all made, answered or not
 * @param phones the phones of the callees, in the order they came; taken-out phones are gone
 * @param calls every call that was dialled, in that order
 */
public record BatchView(
        String batchName, State state, int accepted, int planned, int done, List<String> phones, List<CallView> calls) {
    /** What a batch is doing. */
    public enum State {
        /** Dialling. */
        RUNNING,
        /** Told to pause. */
        PAUSED,
        /** Told to stop. */
        STOPPED,
        /** Nothing left to call. */
        COMPLETED
    }

    @Override
    public String toString() {
        return "BatchView[%s %s, accepted %d, planned %d, done %d, calls %d]"
                .formatted(batchName, state, accepted, planned, done, calls.size());
    }
}
