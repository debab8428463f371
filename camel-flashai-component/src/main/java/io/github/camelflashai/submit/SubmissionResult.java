package io.github.camelflashai.submit;

import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.wire.response.FlashAiResponse;

/**
 * A plan that the server has.
 *
 * @param batchName its name
 * @param response the server's answer; or, if it is reconciled, what it would have been
 * @param reconciled whether it was found at the server, and not answered for
 */
public record SubmissionResult(String batchName, FlashAiResponse response, boolean reconciled) {
    /** What the server took of it. */
    public PlanReceipt receipt() {
        return response.as(PlanReceipt.class);
    }
}
