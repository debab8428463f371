package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiRejectedCalleesException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;

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
    public SubmissionResult submit(Submission submission) {
        SubmissionResult submitted = submitter.submit(submission);
        PlanReceipt receipt = submitted.receipt();
        if (!receipt.rejected().isEmpty() || isMany(receipt.failCount()) || isMany(receipt.unnamedCount())) {
            throw new FlashAiRejectedCalleesException(operation.path(), submitted.batchName(), receipt);
        }
        return submitted;
    }

    private static boolean isMany(Long count) {
        return count != null && count > 0;
    }
}
