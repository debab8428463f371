package io.github.camelflashai.simulator;

import java.util.List;

/**
 * A batch at one moment.
 *
 * @param batchName its name
 * @param state RUNNING, PAUSED, STOPPED or COMPLETED
 * @param accepted callees accepted
 * @param planned callees still to be called, those on the phone now and those that wait for a redial included
 * @param done callees whose calls are all made, answered or not
 * @param phones the phones of the callees who have come in, in that order; taken-out phones are gone
 * @param lost the phones of the callees who were accepted and are lost
 * @param calls every call that was dialled, in that order
 */
public record BatchView(
        String batchName,
        State state,
        int accepted,
        int planned,
        int done,
        List<String> phones,
        List<String> lost,
        List<CallView> calls) {
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
