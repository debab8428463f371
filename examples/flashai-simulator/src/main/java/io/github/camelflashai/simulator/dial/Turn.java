package io.github.camelflashai.simulator.dial;

import java.time.Instant;

/**
 * One exchange of words inside a call.
 *
 * @param botText what the robot said
 * @param botTime when
 * @param customerText what the callee answered
 * @param customerTime when
 */
public record Turn(String botText, Instant botTime, String customerText, Instant customerTime) {}
