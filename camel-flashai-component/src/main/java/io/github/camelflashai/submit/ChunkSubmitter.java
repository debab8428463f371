package io.github.camelflashai.submit;

import io.github.camelflashai.api.Fault;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.CalleeChunks;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.ParameterSource;
import io.github.camelflashai.wire.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a campaign in chunks, one after the other, each as a batch of its own. Keeps one chunk of callees at a time. What
 * is at the server already is found there and not sent again, so a redelivered message goes on where the last delivery ended.
 */
public final class ChunkSubmitter implements Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkSubmitter.class);

    private final Submitter batches;
    private final RequestBuilder requests;
    private final int chunkSize;

    /**
     * A submitter.
     *
     * @param batches submits a chunk
     * @param requests checks chunks before the first is sent
     * @param chunkSize how many callees a chunk has
     */
    public ChunkSubmitter(Submitter batches, RequestBuilder requests, int chunkSize) {
        this.batches = batches;
        this.requests = requests;
        this.chunkSize = chunkSize;
    }

    @Override
    public Submitted submit(ParameterSource plan, EarlierAttempt earlier, FlashAiClient.AttemptListener attempts) {
        Object name = plan.value(Parameter.BATCH_NAME);
        Object callees = plan.value(Parameter.MOBILE_LIST);
        Optional<CalleeChunks> chunks = callees == null ? Optional.empty() : CalleeChunks.of(callees, chunkSize);
        String campaign = name == null ? "" : name.toString();
        if (campaign.isBlank() || chunks.isEmpty() || !chunks.get().hasNext()) {
            // It lacks what makes chunks of it, and is refused for that, as any plan is.
            return batches.submit(plan, earlier, attempts);
        }
        if (CalleeChunks.canBeReadTwice(callees)) {
            check(plan, campaign, CalleeChunks.of(callees, chunkSize).orElseThrow());
        }
        return submit(plan, campaign, chunks.get(), earlier, attempts);
    }

    /** Tells the faults of all chunks at once, while nothing is sent yet. */
    private void check(ParameterSource plan, String campaign, CalleeChunks chunks) {
        List<Fault> faults = new ArrayList<>();
        for (int number = 1; chunks.hasNext(); number++) {
            Chunk chunk = new Chunk(plan, Chunk.nameOf(campaign, number), chunks.next());
            try {
                requests.build(Operation.ADD_PLAN, chunk);
            } catch (FlashAiInvalidRequestException e) {
                int before = (number - 1) * chunkSize;
                e.getFaults().stream()
                        .map(fault -> fault.behind(before))
                        .filter(fault -> !faults.contains(fault))
                        .forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new FlashAiInvalidRequestException(Operation.ADD_PLAN.path(), faults);
        }
    }

    private Submitted submit(
            ParameterSource plan,
            String campaign,
            CalleeChunks chunks,
            EarlierAttempt earlier,
            FlashAiClient.AttemptListener attempts) {
        List<Submitted> done = new ArrayList<>();
        EarlierAttempt before = earlier;
        for (int number = 1; chunks.hasNext(); number++) {
            Chunk chunk = new Chunk(plan, Chunk.nameOf(campaign, number), chunks.next());
            Submitted submitted = submit(chunk, before, attempts, done.size());
            if (before == EarlierAttempt.MAYBE_RUNNING && !submitted.reconciled()) {
                // Chunks go one after the other: where one was not there, none behind it is on its way.
                before = EarlierAttempt.OVER;
            }
            done.add(submitted);
        }
        return new Submitted(campaign, Receipts.ofChunks(done), done.stream().anyMatch(Submitted::reconciled));
    }

    private Submitted submit(Chunk chunk, EarlierAttempt earlier, FlashAiClient.AttemptListener attempts, int done) {
        try {
            return batches.submit(chunk, earlier, attempts);
        } catch (FlashAiInvalidRequestException e) {
            warn(chunk, done, e);
            throw e.getFaults().isEmpty()
                    ? e
                    : new FlashAiInvalidRequestException(
                            e.getOperation(),
                            e.getFaults().stream()
                                    .map(fault -> fault.behind(done * chunkSize))
                                    .toList());
        } catch (FlashAiException e) {
            warn(chunk, done, e);
            throw e;
        }
    }

    private static void warn(Chunk chunk, int done, FlashAiException e) {
        if (done > 0) {
            LOG.warn(
                    "Chunk {} failed, and the {} before it are at the server: send the message again, and only the rest is"
                            + " sent. {}",
                    chunk.batchName(),
                    done,
                    e.getMessage());
        }
    }
}
