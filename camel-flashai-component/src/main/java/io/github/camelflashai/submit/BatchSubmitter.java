package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.EncodedCallees;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.response.FlashAiResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a plan as one batch. When it is not known what became of an attempt, the server is asked; only what it does not
 * have is sent again.
 */
public final class BatchSubmitter implements Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSubmitter.class);

    private final RequestBuilder requests;
    private final FlashAiClient client;
    private final Reconciliation reconciliation;
    private final int maxRetries;

    /**
     * A submitter.
     *
     * @param requests makes and checks the request
     * @param client sends it; repeats what did not run
     * @param reconciliation finds out what became of it
     * @param maxRetries how often at most a plan is sent again that the server does not have
     */
    public BatchSubmitter(
            RequestBuilder requests, FlashAiClient client, Reconciliation reconciliation, int maxRetries) {
        this.requests = requests;
        this.client = client;
        this.reconciliation = reconciliation;
        this.maxRetries = maxRetries;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        FlashAiRequest plan = requests.build(Operation.ADD_PLAN, submission.plan());
        EncodedCallees callees = plan.callees();
        String batchName = String.valueOf(plan.batchName());
        EarlierAttempt earlier = submission.earlier();
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
        for (int sent = 0; ; sent++) {
            try {
                return new SubmissionResult(
                        batchName, Receipts.marked(plan, client.call(plan, submission.attempts())), false);
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
        return new SubmissionResult(batchName, found, true);
    }
}
