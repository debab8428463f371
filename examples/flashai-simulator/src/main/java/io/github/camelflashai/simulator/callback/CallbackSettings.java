package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.CallbackSign;

/**
 * How callbacks are posted.
 *
 * @param sign how they are signed
 * @param retryScale factor on the waits between attempts, 1 for 5 min, 5 min, 1 h, 1 h
 * @param drops share of callbacks that are lost on purpose, 0 to 1
 * @param repeats share of callbacks that are posted once more after they arrived, 0 to 1
 * @param late share of callbacks that are posted up to half an hour late, and so out of order, 0 to 1
 * @param seed decides which
 */
public record CallbackSettings(
        CallbackSign sign, double retryScale, double drops, double repeats, double late, long seed) {
    public CallbackSettings {
        if (!(retryScale > 0)) {
            throw new IllegalArgumentException("callbackRetryScale must be over 0");
        }
        if (!isShare(drops) || !isShare(repeats) || !isShare(late)) {
            throw new IllegalArgumentException("callbackDrops, callbackRepeats and callbackLate must be from 0 to 1");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
