package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiOptionsException.Problem;
import java.util.List;
import java.util.function.ToLongFunction;

/** The least that numbers may be. Those that only some endpoints have are checked where they are used. */
final class OptionLimits {
    private static final List<Limit> LIMITS = List.of(
            new Limit("maxResponseSize", FlashAiConfiguration::getMaxResponseSize, 1),
            new Limit("callbackMaxSize", FlashAiConfiguration::getCallbackMaxSize, 1),
            new Limit("attemptTimeout", FlashAiConfiguration::getAttemptTimeout, 0),
            new Limit("quietPeriod", FlashAiConfiguration::getQuietPeriod, 0),
            new Limit("missingTimeout", FlashAiConfiguration::getMissingTimeout, 0),
            new Limit("forgetAfter", FlashAiConfiguration::getForgetAfter, 0),
            new Limit("stuckTimeout", FlashAiConfiguration::getStuckTimeout, 0),
            new Limit("maxMessagesPerPoll", FlashAiConfiguration::getMaxMessagesPerPoll, 0));

    private record Limit(String option, ToLongFunction<FlashAiConfiguration> value, long least) {}

    private OptionLimits() {}

    /**
     * Checks all of them.
     *
     * @throws FlashAiOptionsException naming each that is too small, and its value
     */
    static void check(FlashAiConfiguration options) {
        List<Problem> problems = LIMITS.stream()
                .filter(limit -> limit.value.applyAsLong(options) < limit.least)
                .map(limit -> new Problem(
                        limit.option, "is " + limit.value.applyAsLong(options), "give " + limit.least + " or more"))
                .toList();
        if (!problems.isEmpty()) {
            throw new FlashAiOptionsException(problems);
        }
    }
}
