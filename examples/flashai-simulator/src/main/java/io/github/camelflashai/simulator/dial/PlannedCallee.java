package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.MobileList;
import java.time.Instant;
import java.util.Optional;

/** One callee of a batch who has come in, and how far it has come. Guarded by the lock of the batch store. */
public final class PlannedCallee {
    private final CalleeRecord record;
    private final int index;
    private final String lineId;
    private final Instant since;
    private State state = State.DOING;
    private boolean settled;
    private int attempts;
    private boolean redialsCancelled;
    private Call lastDialled;
    private Call lastCall;

    /** What its row in the server's table says. */
    public enum State {
        /** Waiting to be called, or on the phone. */
        DOING,
        /** Called, or not to be called. */
        DONE,
        /** Told to pause; may be on the phone all the same. */
        PAUSED,
        /** Told to stop; may be on the phone all the same. */
        STOPPED
    }

    /**
     * A callee who has just come in.
     *
     * @param index its place among the accepted callees
     * @param since when it came in
     */
    PlannedCallee(CalleeRecord record, int index, String lineId, Instant since) {
        this.record = record;
        this.index = index;
        this.lineId = lineId;
        this.since = since;
    }

    public CalleeRecord record() {
        return record;
    }

    public String lineId() {
        return lineId;
    }

    /** When it came in. */
    public Instant since() {
        return since;
    }

    /** Its place among the accepted callees. */
    public int index() {
        return index;
    }

    public State state() {
        return state;
    }

    /** 1 planned, 2 done, 3 failed. */
    public int status() {
        if (!settled) {
            return MobileList.PLANNED;
        }
        return lastCall != null && lastCall.answered().isPresent() ? MobileList.DONE : MobileList.FAILED;
    }

    /** The last call that has ended. */
    public Optional<Call> lastCall() {
        return Optional.ofNullable(lastCall);
    }

    /** The last call that was started. */
    public Optional<Call> lastDialled() {
        return Optional.ofNullable(lastDialled);
    }

    int attempts() {
        return attempts;
    }

    void dialled(Call call) {
        attempts++;
        lastDialled = call;
    }

    void ended(Call call) {
        lastCall = call;
        done();
    }

    /** Nobody calls it any more. */
    void done() {
        state = State.DONE;
        settled = true;
    }

    void pause() {
        state = state == State.DOING ? State.PAUSED : state;
    }

    void restart() {
        state = state == State.PAUSED ? State.DOING : state;
    }

    void stop() {
        state = state == State.DONE ? state : State.STOPPED;
    }

    /** No call comes after this; what the last one gave stands. */
    void giveUp() {
        state = lastCall == null ? State.STOPPED : State.DONE;
        settled = true;
    }

    void cancelRedials() {
        redialsCancelled = true;
    }

    boolean mayBeRedialled() {
        return !redialsCancelled;
    }

    void planAgain() {
        state = State.DOING;
        settled = false;
    }
}
