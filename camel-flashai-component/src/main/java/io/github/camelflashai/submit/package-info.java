/**
 * What makes calls safe against failure. {@link io.github.camelflashai.submit.RetryBudget} repeats those that may be
 * repeated. A {@link io.github.camelflashai.submit.Submitter} sees to it that a campaign is dialled once, whatever fails:
 * {@link io.github.camelflashai.submit.BatchSubmitter} asks the server what became of an attempt before it makes another,
 * {@link io.github.camelflashai.submit.ChunkSubmitter} cuts a long campaign into batches, and
 * {@link io.github.camelflashai.submit.ChunkWideCaller} steers these as one.
 *
 * <p>Knows api and wire, and no Camel.
 */
package io.github.camelflashai.submit;
