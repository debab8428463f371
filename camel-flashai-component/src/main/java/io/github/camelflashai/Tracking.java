package io.github.camelflashai;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.consumer.TrackedBatches;
import io.github.camelflashai.submit.Submitted;
import io.github.camelflashai.submit.Submitter;
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
     * A submitter that tracks the batches of a campaign.
     *
     * @param submitter submits a batch
     * @param started the message that starts the campaign, whose headers watch gives back
     */
    Submitter around(Submitter submitter, Message started) {
        if (batches == null) {
            return submitter;
        }
        return (plan, earlier, attempts) -> {
            Object batchName = plan.value(Parameter.BATCH_NAME);
            return batchName == null
                    ? submitter.submit(plan, earlier, attempts)
                    : submit(batchName.toString(), started, () -> submitter.submit(plan, earlier, attempts));
        };
    }

    private Submitted submit(String batchName, Message started, Supplier<Submitted> send) {
        boolean isNew = batches.add(batchName, started);
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
