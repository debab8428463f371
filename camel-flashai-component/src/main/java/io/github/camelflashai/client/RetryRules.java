package io.github.camelflashai.client;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a call is repeated that may be.
 *
 * @param maxRetries how often at most, not counting the first attempt
 * @param delay about how long to wait before the first repeat; it doubles with each
 * @param maxDelay the longest wait, also where the server asks for a longer one
 */
public record RetryRules(int maxRetries, Duration delay, Duration maxDelay) {
    public RetryRules {
        if (maxRetries < 0) {
            throw new FlashAiOptionsException("maxRetries", "is " + maxRetries, "give 0 or more");
        }
        if (delay.isNegative() || delay.isZero()) {
            throw new FlashAiOptionsException("retryDelay", "is " + delay.toMillis() + " ms", "give more than 0");
        }
        if (maxDelay.compareTo(delay) < 0) {
            throw new FlashAiOptionsException(
                    "maxRetryDelay",
                    "is " + maxDelay.toMillis() + " ms",
                    "give no less than retryDelay, which is " + delay.toMillis() + " ms");
        }
    }

    /**
     * How long to wait before a repeat: half of it fixed and half random, so that those who failed together do not come back
     * together.
     *
     * @param repeat which one, from 1
     * @param asked what the server asks for, or null; no longer than the longest wait all the same, since it could ask for a day
     */
    Duration waitBefore(int repeat, Duration asked) {
        long whole = (long) Math.min((double) delay.toMillis() * Math.pow(2, repeat - 1), (double) maxDelay.toMillis());
        long half = whole / 2;
        Duration own = Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(whole - half + 1));
        Duration wait = asked == null || asked.compareTo(own) < 0 ? own : asked;
        return wait.compareTo(maxDelay) < 0 ? wait : maxDelay;
    }
}
