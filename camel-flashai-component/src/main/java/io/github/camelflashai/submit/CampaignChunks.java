package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.client.FlashAiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The batches of a campaign in chunks, as far as the server shows them. They are submitted one after the other, so there may be
 * more with each look. A server that counts zeros for a batch that it does not know looks like one with a chunk of which nobody
 * was accepted: such a chunk is there if the next one is. For one thread at a time.
 */
public final class CampaignChunks {
    private final FlashAiClient client;
    private final String campaign;
    private int known;

    /** The chunks of a campaign. */
    public CampaignChunks(FlashAiClient client, String campaign) {
        this.client = client;
        this.campaign = campaign;
    }

    /**
     * Their names, in their order.
     *
     * @throws FlashAiNotFoundException if the server has no chunk of the campaign
     */
    public List<String> names() {
        while (true) {
            Optional<BatchSummary> next = summary(known + 1);
            if (next.isEmpty()) {
                break;
            }
            if (!next.get().countsNobody()) {
                known++;
            } else if (summary(known + 2)
                    .filter(summary -> !summary.countsNobody())
                    .isPresent()) {
                known += 2;
            } else {
                break;
            }
        }
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= known; number++) {
            names.add(ChunkName.of(campaign, number));
        }
        return names;
    }

    private Optional<BatchSummary> summary(int number) {
        try {
            return Optional.of(client.summary(ChunkName.of(campaign, number)));
        } catch (FlashAiNotFoundException e) {
            if (number == 1) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
