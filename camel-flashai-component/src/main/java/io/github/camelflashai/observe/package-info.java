/**
 * What a component did, for those who run it. {@link io.github.camelflashai.observe.Activity} is told by whoever does
 * something, and counts; {@link io.github.camelflashai.observe.FlashAiMeter} is the catalogue of what is counted. Read are the
 * counts in three places: Micrometer's meter registry, if the application has one
 * ({@link io.github.camelflashai.observe.Metrics}), Camel's developer console
 * ({@link io.github.camelflashai.observe.FlashAiDevConsole}) and JMX
 * ({@link io.github.camelflashai.observe.ManagedFlashAi}).
 *
 * <p>Internal but for the meters: all else may change with every version.
 */
package io.github.camelflashai.observe;
