package io.github.camelflashai.submit;

import io.github.camelflashai.api.ActivityListener;

/** Reports what the server took of each batch: a chunk is at the server, whatever becomes of those behind it. */
public final class CountingSubmitter implements Submitter {
    private final Submitter batches;
    private final ActivityListener activity;

    /**
     * A submitter.
     *
     * @param batches submits a batch
     * @param activity hears of it
     */
    public CountingSubmitter(Submitter batches, ActivityListener activity) {
        this.batches = batches;
        this.activity = activity;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        SubmissionResult result = batches.submit(submission);
        activity.submitted(
                orNone(result.receipt().rightCount()), orNone(result.receipt().failCount()));
        return result;
    }

    private static long orNone(Long count) {
        return count == null ? 0 : count;
    }
}
