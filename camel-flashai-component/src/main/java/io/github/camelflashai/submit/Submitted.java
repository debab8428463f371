package io.github.camelflashai.submit;

import io.github.camelflashai.wire.FlashAiResponse;

/**
 * A plan that the server has.
 *
 * @param batchName its name
 * @param response the server's answer; or, if it is reconciled, what it would have been
 * @param reconciled whether it was found at the server, and not answered for
 */
public record Submitted(String batchName, FlashAiResponse response, boolean reconciled) {}
