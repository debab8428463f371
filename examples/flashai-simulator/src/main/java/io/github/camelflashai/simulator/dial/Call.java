package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call, complete from its start: how it will end is known when it is dialled.
 *
 * @param callId the server's id of it
 * @param batchName the batch it belongs to
 * @param callee who is called
 * @param lineId the line it goes over
 * @param start when it is dialled
 * @param answered when it is answered, empty if it is not
 * @param end when it ends
 * @param intentTag how the robot judges it
 * @param note the tag in words
 * @param turns the dialogue
 * @param attempt 0 for the first call to this callee, then one more for each redial
 */
public record Call(
        String callId,
        String batchName,
        CalleeRecord callee,
        String lineId,
        Instant start,
        Optional<Instant> answered,
        Instant end,
        String intentTag,
        String note,
        List<Turn> turns,
        int attempt) {
    /** The time spent talking in seconds, rounded up. */
    public long talkSeconds() {
        return answered.map(from -> Duration.between(from, end).plusMillis(999).toSeconds())
                .orElse(0L);
    }

    /** Where the recording would be; there is none behind it. */
    public String recordUrl() {
        return answered.isPresent() ? "https://records.example.com/" + callId + ".wav" : "";
    }

    @Override
    public String toString() {
        return "Call[" + callId + "]";
    }
}
