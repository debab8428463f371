package io.github.camelflashai.observe;

import io.github.camelflashai.api.OutcomeTag;
import java.util.List;
import java.util.Set;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;

/** What JMX shows of a component, all of it from what the component keeps anyway. */
public interface ManagedFlashAi {
    /** What the component did. */
    Activity activity();

    /** The accounts that its endpoints use, without their secrets and with masked client ids. */
    Set<String> accounts();

    /** How many batches its endpoints track. */
    int trackedBatchCount();

    /** The first tracked batches, so many at most: each is read from a repository. */
    List<TrackedBatch> firstTracked(int limit);

    /** The batches that were followed to their end lately. */
    List<TrackedBatch> ended();

    /** The batches of a campaign, in chunks or not: those that are tracked, and those that came to their end lately. */
    List<TrackedBatch> batchesOf(String campaign);

    @ManagedAttribute(description = "The accounts in use: base URL and masked client id")
    default String[] getAccountNames() {
        return accounts().toArray(String[]::new);
    }

    @ManagedAttribute(description = "Requests to the server, each attempt by itself")
    default long getRequests() {
        return activity().sum(FlashAiMeter.REQUESTS);
    }

    @ManagedAttribute(description = "Requests that ended otherwise than in success")
    default long getRequestsFailed() {
        return activity().readings().stream()
                .filter(reading -> reading.meter() == FlashAiMeter.REQUESTS)
                .filter(reading -> !reading.tagValues().contains(OutcomeTag.SUCCESS))
                .mapToLong(reading -> reading.value().getAsLong())
                .sum();
    }

    @ManagedAttribute(description = "Requests that repeat one that failed")
    default long getRetries() {
        return activity().sum(FlashAiMeter.RETRIES);
    }

    @ManagedAttribute(description = "Nonces that were used")
    default long getNonces() {
        return activity().sum(FlashAiMeter.NONCES);
    }

    @ManagedAttribute(description = "How often the server was asked what became of a campaign")
    default long getReconciliations() {
        return activity().sum(FlashAiMeter.RECONCILIATIONS);
    }

    @ManagedAttribute(description = "Callees that the server accepted")
    default long getCalleesAccepted() {
        return activity().sum(FlashAiMeter.CALLEES, Activity.ACCEPTED);
    }

    @ManagedAttribute(description = "Callees that the server rejected")
    default long getCalleesRejected() {
        return activity().sum(FlashAiMeter.CALLEES, Activity.REJECTED);
    }

    @ManagedAttribute(description = "Callbacks that the route took")
    default long getCallbacksAccepted() {
        return activity().sum(FlashAiMeter.CALLBACKS, Activity.ACCEPTED);
    }

    @ManagedAttribute(
            description = "Callbacks that the route failed on; whether the server sends them again is not known")
    default long getCallbacksFailed() {
        return activity().sum(FlashAiMeter.CALLBACKS, Activity.FAILED);
    }

    @ManagedAttribute(description = "Callbacks that were not let in")
    default long getCallbacksRefused() {
        return activity().sum(FlashAiMeter.CALLBACKS, Activity.REFUSED);
    }

    @ManagedAttribute(description = "Batches that watch routes follow, as of their last poll")
    default long getBatchesWatched() {
        return activity().sum(FlashAiMeter.BATCHES_WATCHED);
    }

    @ManagedAttribute(description = "Connections that are in use, of all pools")
    default long getPoolLeased() {
        return activity().sum(FlashAiMeter.POOL_LEASED);
    }

    @ManagedAttribute(description = "Requests that wait for a connection, of all pools")
    default long getPoolPending() {
        return activity().sum(FlashAiMeter.POOL_PENDING);
    }

    @ManagedAttribute(description = "The last failure: time, operation, kind and message; null if there was none")
    default String getLastError() {
        return activity().lastError().map(LastError::toString).orElse(null);
    }

    @ManagedOperation(
            description =
                    "The tracked batches that are not complete, so many at most: name, since when, by which route, state, counts")
    default String[] trackedBatches(int limit) {
        return lines(firstTracked(limit));
    }

    @ManagedOperation(
            description =
                    "What became of a campaign: each of its batches that is tracked, or was followed to its end lately, with the"
                            + " time and route of its submission, its state, counts, and what this application did to it")
    default String[] campaign(String name) {
        return lines(batchesOf(name));
    }

    private static String[] lines(List<TrackedBatch> batches) {
        return batches.stream().map(TrackedBatch::toString).toArray(String[]::new);
    }
}
