package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch name for the batch of that name, and, if the server has none, for that of a campaign in chunks; for the latter at once
 * where this application has cut it. A batch that is there and refuses, since it is over, is an answer: its name means no other.
 */
public final class NameOrChunksClient implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(NameOrChunksClient.class);

    private final FlashAiClient one;
    private final FlashAiClient chunked;
    private final ChunkedCampaigns sent;
    private final Function<String, CampaignChunks> chunks;

    /**
     * A client.
     *
     * @param one calls an operation for one batch
     * @param chunked calls it for the chunks of a campaign
     * @param sent what this application submits in chunks
     * @param chunks the chunks of a campaign
     */
    public NameOrChunksClient(
            FlashAiClient one, FlashAiClient chunked, ChunkedCampaigns sent, Function<String, CampaignChunks> chunks) {
        this.one = one;
        this.chunked = chunked;
        this.sent = sent;
        this.chunks = chunks;
    }

    /** The names of the batches that a name means. */
    public List<String> batches(String name) {
        if (!isCutHere(name) && isShown(name)) {
            return List.of(name);
        }
        try {
            return chunks.apply(name).names();
        } catch (FlashAiNotFoundException e) {
            return List.of(name);
        }
    }

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        String name = Objects.requireNonNull(request.batchName());
        if (isCutHere(name)) {
            return chunked.call(request, attempts);
        }
        FlashAiResponse answer;
        try {
            answer = one.call(request, attempts);
        } catch (FlashAiException e) {
            if (!mayMeanNone(e) || isShown(name, e)) {
                throw e;
            }
            return chunked(request, attempts, e);
        }
        return isEmpty(answer) ? chunked(request, attempts, answer) : answer;
    }

    private boolean isCutHere(String name) {
        return sent.count(name) > 0;
    }

    private FlashAiResponse chunked(FlashAiRequest request, AttemptListener attempts, FlashAiException refusal) {
        try {
            return noted(request, chunked.call(request, attempts));
        } catch (FlashAiNotFoundException e) {
            throw refusal;
        } catch (FlashAiException e) {
            e.addSuppressed(refusal);
            throw e;
        }
    }

    private FlashAiResponse chunked(FlashAiRequest request, AttemptListener attempts, FlashAiResponse empty) {
        try {
            return noted(request, chunked.call(request, attempts));
        } catch (FlashAiNotFoundException e) {
            return empty;
        }
    }

    private static FlashAiResponse noted(FlashAiRequest request, FlashAiResponse answer) {
        LOG.info("There is no batch {}, so {} is about the chunks of that name", request.batchName(), request.path());
        return answer;
    }

    private static boolean mayMeanNone(FlashAiException e) {
        return e instanceof FlashAiNotFoundException
                || e instanceof FlashAiStateConflictException
                || (e instanceof FlashAiOutcomeUnknownException unknown && unknown.isWithoutResult());
    }

    /** Servers refuse a command to a batch that is over as one to a batch that they do not know. */
    private boolean isShown(String name, FlashAiException refusal) {
        try {
            return refusal instanceof FlashAiStateConflictException && isShown(name);
        } catch (FlashAiException e) {
            refusal.addSuppressed(e);
            return true;
        }
    }

    private boolean isShown(String name) {
        try {
            return !one.summary(name).countsNobody();
        } catch (FlashAiNotFoundException e) {
            return false;
        } catch (FlashAiOutcomeUnknownException e) {
            if (e.isWithoutResult()) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isEmpty(FlashAiResponse answer) {
        return answer.asObject() instanceof BatchSummary summary && summary.countsNobody();
    }
}
