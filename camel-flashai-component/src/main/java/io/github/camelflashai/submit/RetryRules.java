package io.github.camelflashai.submit;

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
            throw new IllegalArgumentException("maxRetries is " + maxRetries + ": must be 0 or more");
        }
        if (delay.isNegative() || delay.isZero() || maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException("retryDelay is " + delay.toMillis() + " ms, maxRetryDelay "
                    + maxDelay.toMillis() + " ms: the first must be more than 0, the second not less than the first");
        }
    }
}
