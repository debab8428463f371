package io.github.camelflashai.simulator.dial;

import java.time.Instant;

/** Hears what happens while a batch is dialled, in the order of time. */
public interface BatchListener {
    /** A call has ended, at its end time. */
    void callEnded(Batch batch, Call call);

    /** Nothing is left to call. */
    void batchDone(Batch batch, Instant at);
}
