package io.github.camelflashai.account;

import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which batches of an account this application has paused or stopped: in memory, and where a batch is tracked, in its
 * repository too, so that it outlives a restart. Thread-safe.
 */
public final class SteeredBatches {
    private final Map<String, Steering> byBatch = new ConcurrentHashMap<>();
    private final Set<TrackedBatches> tracked = ConcurrentHashMap.newKeySet();

    /** Batches may be tracked there. */
    void trackedIn(TrackedBatches batches) {
        tracked.add(batches);
    }

    /** What was done to a batch last. */
    public Steering of(String batchName) {
        return byBatch.getOrDefault(batchName, Steering.RUNNING);
    }

    /** How many callees of a tracked batch were accepted by its receipt; null if that is not known. */
    @Nullable
    Long accepted(String batchName) {
        return tracked.stream()
                .map(batches -> batches.get(batchName))
                .filter(Objects::nonNull)
                .map(TrackedExchange::accepted)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same client, whose commands are remembered when the server has accepted them. */
    FlashAiClient observed(FlashAiClient client) {
        return (request, attempts) -> {
            FlashAiResponse response = client.call(request, attempts);
            Steering.by(request.operation()).ifPresent(steering -> remember(request, steering));
            return response;
        };
    }

    private void remember(FlashAiRequest request, Steering steering) {
        String batchName = request.batchName();
        byBatch.merge(batchName, steering, Steering::then);
        byBatch.remove(batchName, Steering.RUNNING);
        tracked.forEach(batches -> batches.steered(batchName, steering));
    }
}
