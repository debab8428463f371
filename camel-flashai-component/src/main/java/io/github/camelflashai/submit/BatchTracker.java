package io.github.camelflashai.submit;

import java.util.Map;

/** Keeps in mind which batches were submitted and are not complete yet. */
public interface BatchTracker {
    /**
     * Tracks a batch.
     *
     * @param startHeaders the headers of the message that starts the campaign
     * @return false if it is tracked already: the same message may have been delivered before
     */
    boolean add(String batchName, Map<String, Object> startHeaders);

    /** Notes how many callees of a batch the server has accepted, by its receipt. It never fails. */
    void accepted(String batchName, long callees);

    /** Stops tracking a batch. */
    void remove(String batchName);
}
