package io.github.camelflashai.submit;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a ledger of plans. It says what a mark of redelivery says, for messages that have none and for processes that were
 * killed; so where there is a ledger, such marks do not count.
 */
public final class LedgerSender implements PlanSender {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSender.class);

    private final SubmissionLedger ledger;
    private final PlanSender plans;
    private final @Nullable Reconciliation reconciliation;

    /**
     * A sender.
     *
     * @param plans sends a plan
     * @param reconciliation asks the server what it has of a plan; null if what is in doubt is never asked for
     */
    public LedgerSender(SubmissionLedger ledger, PlanSender plans, @Nullable Reconciliation reconciliation) {
        this.ledger = ledger;
        this.plans = plans;
        this.reconciliation = reconciliation;
    }

    @Override
    public SubmissionResult send(FlashAiRequest plan, EarlierAttempt earlier, AttemptListener attempts) {
        SubmissionKey key = SubmissionKey.of(plan);
        boolean isNew = ledger.note(key);
        if (!isNew && ledger.isSettled(key)) {
            return settled(plan, key);
        }
        if (!isNew && reconciliation == null) {
            throw inDoubt(key);
        }
        SubmissionResult result;
        try {
            result = plans.send(plan, isNew ? EarlierAttempt.NONE : EarlierAttempt.MAYBE_RUNNING, attempts);
        } catch (FlashAiOutcomeUnknownException e) {
            // Noted, and not settled: whoever brings it next has it in doubt.
            throw e;
        } catch (FlashAiException e) {
            if (isNew) {
                forget(key).ifPresent(e::addSuppressed);
            }
            throw e;
        }
        if (result.reconciled() || !plan.callees().isNobodyLeft()) {
            settle(key, hasRejected(result.receipt()));
        } else if (isNew) {
            // Nothing was sent, so the name stands for nothing yet.
            forget(key)
                    .ifPresent(e -> LOG.warn(
                            "{} of batch {} was not sent, and the ledger could not take that down: it is in doubt",
                            key.operation(),
                            key.batchName(),
                            e));
        }
        return result;
    }

    /** The books say that it is there, and no more; so those who were rejected are asked for. It is never sent again. */
    private SubmissionResult settled(FlashAiRequest plan, SubmissionKey key) {
        LOG.info("{} of batch {} is settled by the ledger, so it is not sent again", key.operation(), key.batchName());
        FlashAiResponse answer =
                FlashAiResponse.of(plan.operation(), "sent before, and settled by the ledger of submissions", Map.of());
        if (reconciliation != null && ledger.hasRejected(key)) {
            Evidence evidence = evidence(reconciliation, plan, key);
            if (evidence instanceof Evidence.There there) {
                answer = there.receipt();
            } else {
                LOG.warn(
                        "{} of batch {} had rejected callees, and who they are cannot be found any more. {}",
                        key.operation(),
                        key.batchName(),
                        evidence);
            }
        }
        return SubmissionResult.reconciled(key.batchName(), answer);
    }

    private static Evidence evidence(Reconciliation reconciliation, FlashAiRequest plan, SubmissionKey key) {
        try {
            return reconciliation.find(key.batchName(), plan.callees(), false);
        } catch (FlashAiException e) {
            throw new FlashAiOutcomeUnknownException(
                    Failure.of(
                                    key.operation(),
                                    "Batch '" + key.batchName()
                                            + "' is at the server by the ledger of submissions, and is"
                                            + " not sent again. Some of its callees were rejected, and who they are is not"
                                            + " known, since the server does not say: " + e.getMessage())
                            .causedBy(e),
                    FlashAiOutcomeUnknownException.HttpFacts.NONE);
        }
    }

    private static boolean hasRejected(PlanReceipt receipt) {
        return !receipt.rejected().isEmpty() || isSome(receipt.failCount()) || isSome(receipt.unnamedCount());
    }

    private static boolean isSome(@Nullable Long count) {
        return count != null && count != 0;
    }

    /** The plan is there, so a ledger that fails now is no failure of the plan: it stays in doubt, and will be found. */
    private void settle(SubmissionKey key, boolean hasRejected) {
        try {
            ledger.settle(key, hasRejected);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} of batch {} is at the server, and the ledger could not take that down: it stays in doubt",
                    key.operation(),
                    key.batchName(),
                    e);
        }
    }

    /** Forgets a plan, and returns why that did not succeed, if it did not. */
    private Optional<RuntimeException> forget(SubmissionKey key) {
        try {
            ledger.forget(key);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static FlashAiOutcomeUnknownException inDoubt(SubmissionKey key) {
        return new FlashAiOutcomeUnknownException(
                Failure.of(
                        key.operation(),
                        key.operation() + " for '" + key.batchName()
                                + "' with these callees was begun before by the ledger of"
                                + " submissions, and what became of it is not known. It is not sent again, or people may be"
                                + " called twice. Look whether they are there. If they are not, take the entry that starts with"
                                + " noted/" + key.operation()
                                + "/ and this name out of submissionRepository, and send it again."),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }
}
