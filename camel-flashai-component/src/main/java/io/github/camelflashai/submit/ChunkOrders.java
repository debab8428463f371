package io.github.camelflashai.submit;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was ordered for a campaign while its chunks are being sent, done to those that are sent later. */
public final class ChunkOrders {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkOrders.class);

    private final ChunkedCampaigns campaigns;
    private final FlashAiClient client;

    /**
     * Orders.
     *
     * @param campaigns who orders leaves it there
     * @param client steers a batch
     */
    public ChunkOrders(ChunkedCampaigns campaigns, FlashAiClient client) {
        this.campaigns = campaigns;
        this.client = client;
    }

    /**
     * A chunk is about to be sent.
     *
     * @throws FlashAiStateConflictException if the campaign was stopped
     */
    void mayBeSent(String campaign, int number) {
        // In this order: whoever stops it from here on finds the chunk among those that were sent.
        campaigns.sends(campaign, number);
        if (campaigns.isStopped(campaign)) {
            throw new FlashAiStateConflictException(Failure.of(
                    Operation.ADD_PLAN.path(),
                    "Campaign '" + campaign + "' was stopped by this application while it was being submitted: "
                            + ChunkName.of(campaign, number)
                            + " and what follows is not sent, and nobody of it is called"));
        }
    }

    /** A chunk is at the server: what was ordered so far is done to it, once more if whoever ordered it was there before. */
    void wasSent(String campaign, int number) {
        String chunk = ChunkName.of(campaign, number);
        for (FlashAiRequest order : campaigns.orders(campaign)) {
            try {
                client.call(order.with(Parameter.BATCH_NAME, chunk));
                LOG.info("{} of {} was done to {} too, which was sent later", order.operation(), campaign, chunk);
            } catch (FlashAiStateConflictException | FlashAiNotFoundException e) {
                // Nobody of it was accepted, or all are called already.
                LOG.info("{} of {} was refused for {}: {}", order.operation(), campaign, chunk, e.getMessage());
            }
        }
    }

    /** All are at the server. */
    void allSent(String campaign) {
        campaigns.isWhole(campaign);
    }
}
