package io.github.camelflashai.account;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.observe.TrackedBatch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What watch has seen of batches since the application started, for those who ask what became of one: of those that it follows, the
 * latest, and of those that it followed to their end, the last {@value #MOST_ENDED}. Thread-safe.
 */
final class CampaignLog {
    private static final int MOST_ENDED = 100;

    /**
     * What was seen of a batch.
     *
     * @param progress its counts, with what watch makes of them as the state
     * @param since since when that is so
     */
    record Sight(BatchSummary progress, Instant since) {}

    private final Map<String, Sight> sights = new ConcurrentHashMap<>();
    private final Map<String, TrackedBatch> ended = new LinkedHashMap<>();

    void saw(String batchName, BatchSummary progress, Instant since) {
        sights.put(batchName, new Sight(progress, since));
    }

    /** What was seen of a batch last; empty if it was not seen yet. */
    Optional<Sight> of(String batchName) {
        return Optional.ofNullable(sights.get(batchName));
    }

    /** A batch is not followed any more, and is none that came to an end: its submission has failed. */
    void forget(String batchName) {
        sights.remove(batchName);
    }

    synchronized void ended(TrackedBatch batch) {
        forget(batch.batchName());
        ended.remove(batch.batchName());
        ended.put(batch.batchName(), batch);
        if (ended.size() > MOST_ENDED) {
            ended.remove(ended.keySet().iterator().next());
        }
    }

    /** Those that came to an end, in the order in which they did. */
    synchronized List<TrackedBatch> ended() {
        return List.copyOf(ended.values());
    }
}
