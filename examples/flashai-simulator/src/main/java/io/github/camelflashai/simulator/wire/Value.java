package io.github.camelflashai.simulator.wire;

/**
 * The value of one parameter.
 *
 * @param type its JSON type
 * @param text the value as the signature takes it: numbers in plain decimal form, {@code ""} for null
 */
public record Value(JsonType type, String text) {}
