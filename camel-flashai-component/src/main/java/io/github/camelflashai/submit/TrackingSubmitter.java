package io.github.camelflashai.submit;

import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in mind which batches are submitted, for {@code flashai:watch}. A batch is noted before it is sent, so that a crash in
 * between leaves one too many and never one too few; watch tells of a batch that stays missing, and forgets it in the end.
 */
public final class TrackingSubmitter implements Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(TrackingSubmitter.class);

    private final BatchTracker tracker;
    private final Submitter batches;

    /**
     * A submitter.
     *
     * @param tracker keeps the batches
     * @param batches submits a batch
     */
    public TrackingSubmitter(BatchTracker tracker, Submitter batches) {
        this.tracker = tracker;
        this.batches = batches;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        String batchName = submission.batchName();
        if (batchName.isEmpty()) {
            return batches.submit(submission);
        }
        boolean isNew = tracker.add(batchName, submission.startHeaders());
        AtomicBoolean sent = new AtomicBoolean();
        try {
            SubmissionResult result = batches.submit(submission.heardBy((nonce, timestamp) -> sent.set(true)));
            if (isNew && !sent.get() && !result.reconciled()) {
                // All callees are left out by the rules: there is no batch, and it would be reported missing.
                forget(batchName).ifPresent(e -> LOG.warn("Batch {} was not sent, and stays tracked", batchName, e));
                return result;
            }
            Long taken = result.response().number(Count.RIGHT);
            if (taken != null) {
                tracker.accepted(batchName, taken);
            }
            return result;
        } catch (FlashAiOutcomeUnknownException e) {
            // It may run: watch finds out.
            throw e;
        } catch (FlashAiException e) {
            // An earlier delivery of the same message may have started what was noted before.
            if (isNew) {
                forget(batchName).ifPresent(e::addSuppressed);
            }
            throw e;
        }
    }

    /** Stops tracking a batch, and returns why that did not succeed, if it did not. */
    private Optional<RuntimeException> forget(String batchName) {
        try {
            tracker.remove(batchName);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
