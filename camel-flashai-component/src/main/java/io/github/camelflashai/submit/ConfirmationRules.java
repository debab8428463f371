package io.github.camelflashai.submit;

import io.github.camelflashai.client.Sleeper;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How long to wait until a command is confirmed, and for what.
 *
 * @param settleTime how long the server may take to show more of a batch
 * @param longestCall how long a call may take; while one goes on nothing moves
 * @param timeout how long it may take altogether
 */
public record ConfirmationRules(
        Duration settleTime, Duration longestCall, Duration timeout, InstantSource clock, Sleeper sleeper) {
    private static final int LOOKS = 5;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** How long to wait between two looks. */
    Duration interval() {
        Duration part = settleTime.dividedBy(LOOKS);
        Duration most = part.compareTo(LONGEST) < 0 ? part : LONGEST;
        return most.compareTo(SHORTEST) < 0 ? SHORTEST : most;
    }
}
