package io.github.camelflashai.submit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many callees the server accepted of the batches that this application has submitted, by their receipts. In memory, for the
 * latest {@value #MOST} batches. Thread-safe.
 */
public final class SubmittedBatches {
    static final int MOST = 10_000;

    private final Map<String, Long> accepted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** A submitter that keeps the receipts of another one. */
    public Submitter noting(Submitter batches) {
        return submission -> {
            SubmissionResult result = batches.submit(submission);
            Long taken = result.receipt().rightCount();
            if (taken != null) {
                note(submission.batchName(), taken);
            }
            return result;
        };
    }

    private synchronized void note(String batchName, long taken) {
        accepted.put(batchName, taken);
    }

    /** Null if it is not known. */
    public synchronized @Nullable Long accepted(String batchName) {
        return accepted.get(batchName);
    }
}
