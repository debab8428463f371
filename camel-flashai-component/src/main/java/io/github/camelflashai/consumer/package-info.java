/**
 * Consumers that poll FlashAI, built on Camel's scheduled polls. {@link io.github.camelflashai.consumer.PollConsumers} chooses
 * one for an endpoint; they share {@link io.github.camelflashai.consumer.FlashAiPollConsumer}:
 *
 * <ul>
 *   <li>{@link io.github.camelflashai.consumer.ProgressConsumer}: one batch until it is complete;
 *   <li>{@link io.github.camelflashai.consumer.PageConsumer}: what is new in a list that comes by page;
 *   <li>{@link io.github.camelflashai.consumer.ListingConsumer}: a list that comes whole, when it changed;
 *   <li>{@link io.github.camelflashai.consumer.WatchConsumer}: all {@linkplain io.github.camelflashai.account.TrackedBatches
 *       tracked batches} until they are complete.
 * </ul>
 *
 * What the route took is noted after it took it, in one of Camel's repositories, so a crash repeats at most what was under way.
 *
 * <p>Internal: it may change with every version.
 */
package io.github.camelflashai.consumer;
