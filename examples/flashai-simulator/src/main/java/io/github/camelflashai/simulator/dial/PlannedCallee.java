package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.MobileList;
import java.util.Optional;

/** One callee of a batch and how far it has come. Guarded by the lock of the batch store. */
public final class PlannedCallee {
    private final CalleeRecord record;
    private final int index;
    private final String lineId;
    private int status = MobileList.PLANNED;
    private int attempts;
    private boolean redialsCancelled;
    private Call lastCall;

    PlannedCallee(CalleeRecord record, int index, String lineId) {
        this.record = record;
        this.index = index;
        this.lineId = lineId;
    }

    public CalleeRecord record() {
        return record;
    }

    public String lineId() {
        return lineId;
    }

    /** 1 planned, 2 done, 3 failed. */
    public int status() {
        return status;
    }

    /** The last call that has ended. */
    public Optional<Call> lastCall() {
        return Optional.ofNullable(lastCall);
    }

    int index() {
        return index;
    }

    int attempts() {
        return attempts;
    }

    void dialled() {
        attempts++;
    }

    void ended(Call call) {
        lastCall = call;
        settle();
    }

    /** No call comes after this; what the last one gave stands. */
    void settle() {
        boolean reached = lastCall != null && lastCall.answered().isPresent();
        status = reached ? MobileList.DONE : MobileList.FAILED;
    }

    void cancelRedials() {
        redialsCancelled = true;
    }

    boolean mayBeRedialled() {
        return !redialsCancelled;
    }

    void planAgain() {
        status = MobileList.PLANNED;
    }
}
