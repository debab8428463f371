package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives a command to each chunk of a campaign that is not complete, for a complete batch can no longer be steered, and as soon as it
 * is found. What one of them does, or fails to say, keeps no other from being steered: failures are thrown at the end.
 */
final class ChunkSteering implements CampaignChunks.Visitor {
    private final FlashAiClient client;
    private final FlashAiRequest command;
    private final AttemptListener attempts;
    private FlashAiResponse answer;
    private FlashAiException failure;
    private String complete;
    private final Set<String> tried = new HashSet<>();

    /**
     * The steering of one campaign.
     *
     * @param command what to do, to the campaign
     */
    ChunkSteering(FlashAiClient client, FlashAiRequest command, AttemptListener attempts) {
        this.client = client;
        this.command = command;
        this.attempts = attempts;
    }

    /** Steers them; the answer is that for the last one. If all are complete, it is whatever the server says to that. */
    FlashAiResponse steer(CampaignChunks chunks) {
        try {
            chunks.visit(this, attempts);
        } catch (FlashAiException e) {
            failed(e);
        }
        if (failure != null) {
            throw failure;
        }
        if (answer != null) {
            return answer;
        }
        if (complete == null) {
            throw chunks.notFound();
        }
        return give(complete);
    }

    @Override
    public void shown(String chunk, FlashAiResponse summary) {
        if (summary.as(BatchSummary.class).isComplete()) {
            complete = chunk;
            return;
        }
        try {
            answer = give(chunk);
        } catch (FlashAiException e) {
            failed(e);
        }
    }

    /** It may have been rejected whole, or be shown late: it may refuse. */
    @Override
    public void missing(String chunk) {
        if (tried.contains(chunk)) {
            return;
        }
        try {
            answer = give(chunk);
        } catch (FlashAiStateConflictException | FlashAiNotFoundException e) {
            // There is nobody to steer.
        } catch (FlashAiException e) {
            failed(e);
        }
    }

    @Override
    public boolean unclear(String chunk, FlashAiException question) {
        tried.add(chunk);
        try {
            answer = give(chunk);
            return true;
        } catch (FlashAiException e) {
            question.addSuppressed(e);
            failed(question);
            return false;
        }
    }

    private FlashAiResponse give(String chunk) {
        return client.call(command.with(Parameter.BATCH_NAME, chunk), attempts);
    }

    private void failed(FlashAiException e) {
        if (failure == null) {
            failure = e;
        } else if (failure != e) {
            failure.addSuppressed(e);
        }
    }
}
