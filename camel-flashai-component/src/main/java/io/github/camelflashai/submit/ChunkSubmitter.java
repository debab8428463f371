package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.request.CalleeChunks;
import io.github.camelflashai.wire.request.RequestBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a campaign in chunks, one after the other, each as a batch of its own. Keeps one chunk of callees at a time. What
 * is at the server already is found there and not sent again, so a redelivered message goes on where the last delivery ended. Who
 * pauses or stops the campaign meanwhile, or takes phones out, means the chunks to come too: {@link ChunkOrders}.
 */
public final class ChunkSubmitter implements Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkSubmitter.class);

    private final Submitter batches;
    private final RequestBuilder requests;
    private final int chunkSize;
    private final ChunkOrders orders;

    /**
     * A submitter.
     *
     * @param batches submits a chunk
     * @param requests checks chunks before the first is sent
     * @param chunkSize how many callees a chunk has
     * @param orders what to do with chunks besides
     */
    public ChunkSubmitter(Submitter batches, RequestBuilder requests, int chunkSize, ChunkOrders orders) {
        this.batches = batches;
        this.requests = requests;
        this.chunkSize = chunkSize;
        this.orders = orders;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        Object callees = submission.plan().value(Parameter.MOBILE_LIST);
        String campaign = submission.batchName();
        Optional<CalleeChunks> chunks =
                callees == null || campaign.isBlank() ? Optional.empty() : CalleeChunks.of(callees, chunkSize);
        if (chunks.isEmpty()) {
            // It lacks what makes chunks of it, and is refused for that, as any plan is.
            return batches.submit(submission);
        }
        if (!chunks.get().hasNext()) {
            return batches.submit(submission.ofChunk(campaign, List.of(), submission.earlier()));
        }
        if (CalleeChunks.canBeReadTwice(callees)) {
            check(submission, CalleeChunks.of(callees, chunkSize).orElseThrow());
        }
        return submit(submission, chunks.get());
    }

    /** Reports the faults of all chunks at once, while nothing is sent yet. */
    private void check(Submission submission, CalleeChunks chunks) {
        List<Violation> faults = new ArrayList<>();
        for (int number = 1; chunks.hasNext(); number++) {
            Submission chunk = submission.ofChunk(
                    ChunkName.of(submission.batchName(), number), chunks.next(), submission.earlier());
            try {
                requests.build(Operation.ADD_PLAN, chunk.plan());
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

    private SubmissionResult submit(Submission submission, CalleeChunks chunks) {
        List<SubmissionResult> done = new ArrayList<>();
        String campaign = submission.batchName();
        EarlierAttempt before = submission.earlier();
        for (int number = 1; chunks.hasNext(); number++) {
            orders.mayBeSent(campaign, number);
            SubmissionResult submitted =
                    submit(submission.ofChunk(ChunkName.of(campaign, number), chunks.next(), before), done.size());
            if (before != EarlierAttempt.NONE && !submitted.reconciled() && hasTakenAny(submitted)) {
                // Chunks go one after the other: where one was not there, none behind it is on its way. One of which
                // nobody
                // is taken proves nothing: it may have been so before.
                before = EarlierAttempt.OVER;
            }
            done.add(submitted);
            orders.wasSent(campaign, number);
        }
        orders.allSent(campaign);
        return new SubmissionResult(campaign, Receipts.ofChunks(done));
    }

    private static boolean hasTakenAny(SubmissionResult submitted) {
        Long taken = submitted.receipt().rightCount();
        return taken != null && taken > 0;
    }

    private SubmissionResult submit(Submission chunk, int done) {
        try {
            return batches.submit(chunk);
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

    private static void warn(Submission chunk, int done, FlashAiException e) {
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
