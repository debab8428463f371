package io.github.camelflashai.observe;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.OutcomeTag;
import java.time.Instant;

/**
 * The last failure of a message or a poll.
 *
 * @param time when
 * @param operation the path that was called
 * @param outcome what kind of failure
 * @param code the server's code; null if no readable answer came
 * @param message what to do about it, without a secret or a full phone number
 */
public record LastError(Instant time, String operation, String outcome, String code, String message) {
    static LastError of(FlashAiException failure, Instant time) {
        return new LastError(
                time, failure.getOperation(), OutcomeTag.of(failure), failure.getCode(), failure.getMessage());
    }

    /** In one line: time, operation, kind, message, which names the code. */
    @Override
    public String toString() {
        return time + " " + operation + ", " + outcome + ": " + message;
    }
}
