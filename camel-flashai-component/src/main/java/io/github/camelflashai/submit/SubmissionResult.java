package io.github.camelflashai.submit;

import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.wire.response.FlashAiResponse;

/**
 * A plan that the server has.
 *
 * @param batchName its name
 * @param response the server's answer; or, if it is reconciled, what it would have been
 */
public record SubmissionResult(String batchName, FlashAiResponse response) {
    /** One that was found at the server or in the ledger, and not answered for. */
    static SubmissionResult reconciled(String batchName, FlashAiResponse found) {
        return new SubmissionResult(batchName, found.with(PlanReceipt.RECONCILED, true));
    }

    /** Whether it was found, and not answered for. */
    public boolean reconciled() {
        return receipt().reconciled();
    }

    /** What the server took of it. */
    public PlanReceipt receipt() {
        return response.as(PlanReceipt.class);
    }
}
