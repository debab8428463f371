package io.github.camelflashai.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * One call that was made.
 *
 * @param callId the server's id of the call
 * @param phone the number that was called
 * @param start when it was dialled
 * @param answered when somebody answered, empty if nobody did
 * @param end when it ended; may lie ahead of the clock
 * @param intentTag what the robot made of it
 * @param redial whether this is a repeated call that the batch's owner asked for
 */
public record CallView(
        String callId,
        String phone,
        Instant start,
        Optional<Instant> answered,
        Instant end,
        String intentTag,
        boolean redial) {
    @Override
    public String toString() {
        return "CallView[" + callId + " at " + start + ", " + intentTag + "]";
    }
}
