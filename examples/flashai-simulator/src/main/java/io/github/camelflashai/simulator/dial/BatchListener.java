package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.time.Instant;

/** Hears what happens while a batch is taken in and dialled, in the order of time. */
public interface BatchListener {
    /** Hears nothing. */
    BatchListener NONE = new BatchListener() {};

    /** A callee has come in, and is not going to be called. */
    default void notCalled(Batch batch, CalleeRecord callee, String result, Instant at) {}

    /** The last callee has come in, and none has vanished. */
    default void takenIn(Batch batch, Instant at) {}

    /** A call has ended, at its end time. */
    default void callEnded(Batch batch, Call call) {}

    /** Nothing is left to call. */
    default void batchDone(Batch batch, Instant at) {}
}
