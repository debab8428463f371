package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * What FlashAI posts to the notify URLs of a batch (flashai-api.md, section 7): the result of one call, a report that a batch
 * is done or taken in, from older servers the call list that was asked for, and whatever else they post.
 */
public sealed interface Callback extends JsonForm permits CallReport, BatchReport, CallPage, OtherReport {
    /** The batch that it is about. */
    @Nullable
    String batchName();
}
