package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiRejectedCalleesException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.ParameterSource;

/** Turns rejected callees into an exception. */
public final class RejectionGuard implements Submitter {
    private final Operation operation;
    private final Submitter submitter;

    public RejectionGuard(Operation operation, Submitter submitter) {
        this.operation = operation;
        this.submitter = submitter;
    }

    /** Throws {@link FlashAiRejectedCalleesException} if the server has the plan, but not all of its callees. */
    @Override
    public Submitted submit(ParameterSource plan, EarlierAttempt earlier, FlashAiClient.AttemptListener attempts) {
        Submitted submitted = submitter.submit(plan, earlier, attempts);
        PlanReceipt receipt = (PlanReceipt) submitted.response().asObject();
        if (!receipt.rejected().isEmpty() || (receipt.failCount() != null && receipt.failCount() > 0)) {
            throw new FlashAiRejectedCalleesException(operation.path(), submitted.batchName(), receipt);
        }
        return submitted;
    }
}
