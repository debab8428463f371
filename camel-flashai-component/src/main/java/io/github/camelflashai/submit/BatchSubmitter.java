package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.EncodedCallees;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a plan as one batch. When it is not known what became of an attempt, the server is asked; only what it does not
 * have is sent again.
 */
public final class BatchSubmitter implements PlanSender {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSubmitter.class);

    private final FlashAiClient client;
    private final Reconciliation reconciliation;
    private final int maxRetries;

    /**
     * A submitter.
     *
     * @param client sends the plan; repeats what did not run
     * @param reconciliation finds out what became of it
     * @param maxRetries how often at most a plan is sent again that the server does not have
     */
    public BatchSubmitter(FlashAiClient client, Reconciliation reconciliation, int maxRetries) {
        this.client = client;
        this.reconciliation = reconciliation;
        this.maxRetries = maxRetries;
    }

    @Override
    public SubmissionResult send(FlashAiRequest plan, EarlierAttempt earlier, AttemptListener attempts) {
        EncodedCallees callees = plan.callees();
        String batchName = String.valueOf(plan.batchName());
        Doubt doubt = new Doubt(batchName, earlier.isInDoubt());
        if (earlier != EarlierAttempt.NONE) {
            Evidence evidence = doubt.ask(() -> reconciliation.find(batchName, callees, earlier.isAwaited()));
            if (evidence instanceof Evidence.There there) {
                return reconciled(batchName, there.receipt());
            }
            if (!(evidence instanceof Evidence.Absent)) {
                throw doubt.outcome(evidence);
            }
        }
        if (callees.isNobodyLeft()) {
            return new SubmissionResult(batchName, Receipts.ofNobody(callees.withheld()));
        }
        for (int sent = 0; ; sent++) {
            try {
                return new SubmissionResult(batchName, Receipts.of(plan, client.call(plan, attempts)));
            } catch (FlashAiException e) {
                boolean answersForAll = !doubt.isThere() && !(e instanceof FlashAiOutcomeUnknownException);
                boolean mayBeOurs = e instanceof FlashAiDuplicateBatchException && earlier != EarlierAttempt.NONE;
                if (answersForAll && !mayBeOurs) {
                    throw e;
                }
                doubt.raise(e);
            }
            Evidence evidence = doubt.ask(() -> reconciliation.find(batchName, callees, true));
            if (evidence instanceof Evidence.There there) {
                return reconciled(batchName, there.receipt());
            }
            boolean maybeSentAgain = evidence instanceof Evidence.Absent && !doubt.isRefused() && !doubt.isAffirmed();
            if (!maybeSentAgain || sent >= maxRetries || !callees.canBeSent()) {
                throw doubt.outcome(evidence);
            }
        }
    }

    private static SubmissionResult reconciled(String batchName, FlashAiResponse found) {
        LOG.info("Batch {} is at the server already, so it is not sent again", batchName);
        return SubmissionResult.reconciled(batchName, found);
    }
}
