/**
 * What makes campaigns safe against failure. A {@link io.github.camelflashai.submit.Submitter} sees to it that a campaign is dialled once, whatever fails:
 * {@link io.github.camelflashai.submit.BatchSubmitter} asks the server what became of an attempt before it makes another,
 * {@link io.github.camelflashai.submit.ChunkSubmitter} cuts a long campaign into batches, and
 * {@link io.github.camelflashai.submit.ChunkedCampaignClient} steers these as one.
 *
 * <p>Knows client, wire and api, and no Camel. Internal: it may change with every version.
 */
package io.github.camelflashai.submit;
