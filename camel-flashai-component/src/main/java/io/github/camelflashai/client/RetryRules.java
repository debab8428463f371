package io.github.camelflashai.client;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.time.Duration;

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
}
