package io.github.camelflashai.simulator.dial;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How batches are dialled.
 *
 * @param callsPerSecond calls that one batch starts in a second
 * @param seed decides, with batch and callee, how each call ends
 * @param intents weights of the intent tags of answered calls
 * @param answerRate share of calls that are answered, 0 to 1
 * @param honourCallHours dial only on callDate and within callHour
 * @param longestCall no call takes longer
 * @param intakePerSecond callees of a batch who come in in a second, where they come in one by one
 * @param zone where callDate and callHour are meant
 */
public record DialSettings(
        double callsPerSecond,
        long seed,
        Map<String, Double> intents,
        double answerRate,
        boolean honourCallHours,
        Duration longestCall,
        double intakePerSecond,
        ZoneId zone) {
    private static final Pattern TAG = Pattern.compile("[^|^$_\\-]+");

    public DialSettings {
        intents = Map.copyOf(new TreeMap<>(intents));
        if (!(callsPerSecond > 0) || callsPerSecond > 1_000_000) {
            throw new IllegalArgumentException("callsPerSecond must be over 0 and at most 1000000");
        }
        if (!(intakePerSecond > 0) || intakePerSecond > 1_000_000) {
            throw new IllegalArgumentException("intakePerSecond must be over 0 and at most 1000000");
        }
        if (!(answerRate >= 0 && answerRate <= 1)) {
            throw new IllegalArgumentException("answerRate must be from 0 to 1");
        }
        if (longestCall.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException("longestCall must be at least 100 ms");
        }
        if (intents.isEmpty() || intents.values().stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("intents need at least one tag, each with a weight over 0");
        }
        if (!intents.keySet().stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw new IllegalArgumentException("an intent tag must not hold a delimiter of call lists");
        }
    }

    /** Time between two calls of a batch. */
    Duration interval() {
        return interval(callsPerSecond);
    }

    /** Time between two callees of a batch who come in. */
    Duration intakeInterval() {
        return interval(intakePerSecond);
    }

    private static Duration interval(double perSecond) {
        return Duration.ofNanos(Math.round(1e9 / perSecond));
    }
}
