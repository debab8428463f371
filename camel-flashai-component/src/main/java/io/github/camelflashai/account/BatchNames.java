package io.github.camelflashai.account;

import io.github.camelflashai.Chunks;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.submit.CampaignChunks;
import io.github.camelflashai.submit.ChunkedCampaignClient;
import io.github.camelflashai.submit.ChunkedCampaigns;
import io.github.camelflashai.submit.NameOrChunksClient;
import java.util.List;
import java.util.function.Function;

/** What a batch name means: one batch, or those of a campaign in chunks. */
final class BatchNames {
    private final ChunkedCampaigns sent;
    private final Sleeper sleeper;

    /**
     * Names of an account.
     *
     * @param sent what this application submits in chunks
     * @param sleeper says when it is time to end
     */
    BatchNames(ChunkedCampaigns sent, Sleeper sleeper) {
        this.sent = sent;
        this.sleeper = sleeper;
    }

    /** A client that calls an operation for all that a name means. */
    FlashAiClient client(FlashAiClient one, Chunks meaning) {
        return switch (meaning) {
            case FALSE -> one;
            case TRUE -> new ChunkedCampaignClient(one, sent, sleeper);
            case AUTO -> nameOrChunks(one);
        };
    }

    /** The names of the batches that a name means, as far as the server shows them. */
    Function<String, List<String>> batches(FlashAiClient one, Chunks meaning) {
        return switch (meaning) {
            case FALSE -> List::of;
            case TRUE -> name -> chunks(one, name).names();
            case AUTO -> nameOrChunks(one)::batches;
        };
    }

    private NameOrChunksClient nameOrChunks(FlashAiClient one) {
        return new NameOrChunksClient(
                one, new ChunkedCampaignClient(one, sent, sleeper), sent, name -> chunks(one, name));
    }

    private CampaignChunks chunks(FlashAiClient one, String name) {
        return new CampaignChunks(one, name, sent, sleeper);
    }
}
