package io.github.camelflashai.submit;

import io.github.camelflashai.api.Count;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;

/**
 * Keeps in mind which batches are submitted, for {@code flashai:watch}. A batch is noted before it is sent, so that a crash in
 * between leaves one too many and never one too few; watch drops a batch that the server does not know.
 */
public final class TrackingSubmitter implements Submitter {
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
        try {
            SubmissionResult result = batches.submit(submission);
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
                forget(batchName, e);
            }
            throw e;
        }
    }

    private void forget(String batchName, FlashAiException reason) {
        try {
            tracker.remove(batchName);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
