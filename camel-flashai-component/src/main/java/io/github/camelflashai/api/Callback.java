package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * What FlashAI posts to the notify URLs of a batch (flashai-api.md, section 7): the result of one call, a report that a batch
 * is done, or, from older servers, the call list that was asked for.
 */
public sealed interface Callback extends JsonForm permits CallReport, BatchReport, CallPage {
    /** The batch that it is about. */
    @Nullable
    String batchName();
}
