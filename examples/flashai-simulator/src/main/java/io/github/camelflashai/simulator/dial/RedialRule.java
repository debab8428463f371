package io.github.camelflashai.simulator.dial;

import java.time.Duration;

/**
 * One rule of recallParams.
 *
 * @param intentTag calls that ended with this tag are repeated
 * @param interval this long after their end
 * @param times so many times
 */
public record RedialRule(String intentTag, Duration interval, int times) {}
