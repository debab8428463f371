package io.github.camelflashai.simulator;

import java.time.Instant;

/**
 * One request that the simulator has answered.
 *
 * @param time when, by the simulator's clock
 * @param operation path below the base URL
 * @param outcome code of the answer, or the name of the fault that took its place
 */
public record AnsweredRequest(Instant time, String operation, String outcome) {}
