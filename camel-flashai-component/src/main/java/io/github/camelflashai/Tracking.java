package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.consumer.TrackedBatches;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Message;

/**
 * Keeps in mind which batches are submitted, for {@code flashai:watch}. A batch is noted before it is sent, so that a crash in
 * between leaves one too many and never one too few; watch drops a batch that the server does not know.
 */
final class Tracking {
    private final TrackedBatches batches;

    private Tracking(TrackedBatches batches) {
        this.batches = batches;
    }

    /** What an endpoint's options ask for; nothing for an operation that submits no batch. */
    static Tracking of(FlashAiEndpoint endpoint) throws Exception {
        boolean isTracked =
                endpoint.getConfiguration().isTrack() && endpoint.getOperation().takesCallees();
        return new Tracking(isTracked ? endpoint.trackedBatches() : null);
    }

    /**
     * Sends a batch.
     *
     * @param message the message that starts the campaign, whose headers watch gives back
     * @param request the checked request
     * @param send sends it
     */
    <T> T around(Message message, Map<String, Object> request, Supplier<T> send) {
        if (batches == null) {
            return send.get();
        }
        String batchName = request.get(Parameter.BATCH_NAME.wireName()).toString();
        boolean isNew = batches.add(batchName, message);
        try {
            return send.get();
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
            batches.remove(batchName);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
