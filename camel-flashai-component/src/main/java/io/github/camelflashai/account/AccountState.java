package io.github.camelflashai.account;

import io.github.camelflashai.submit.ChunkedCampaigns;
import io.github.camelflashai.submit.OneAtATime;
import io.github.camelflashai.submit.SubmittedBatches;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.spi.AggregationRepository;

/**
 * What the endpoints of one account share: the address for the callbacks of its plans, and the batches that are watched. By
 * account and not by component, because an endpoint may have an account of its own, whose server knows nothing of the others.
 */
public final class AccountState {
    private final AtomicReference<String> callbackUrl = new AtomicReference<>();
    private final AggregationRepository trackedInMemory = new MemoryAggregationRepository();

    private final SteeredBatches steeredBatches = new SteeredBatches();

    /** The batches that this application has paused or stopped. */
    public SteeredBatches steeredBatches() {
        return steeredBatches;
    }

    private final ChunkedCampaigns chunkedCampaigns = new ChunkedCampaigns();

    /** The campaigns in chunks that this application submits. */
    public ChunkedCampaigns chunkedCampaigns() {
        return chunkedCampaigns;
    }

    private final SubmittedBatches submittedBatches = new SubmittedBatches();

    /** The batches that this application has submitted. */
    public SubmittedBatches submittedBatches() {
        return submittedBatches;
    }

    /** How many callees were accepted of a batch that this application has submitted; null if that is not known here. */
    public Long accepted(String batchName) {
        return submittedBatches.accepted(batchName);
    }

    private final OneAtATime submissions = new OneAtATime();

    /** Lets the plans of one batch through one after the other. */
    public OneAtATime submissions() {
        return submissions;
    }

    private final AskedCallPages askedCallPages = new AskedCallPages(callbackUrl::get);

    /** The pages of calls that are to come by callback. */
    public AskedCallPages askedCallPages() {
        return askedCallPages;
    }

    public void registerCallback(String url) {
        if (!callbackUrl.compareAndSet(null, url)) {
            throw new IllegalStateException(
                    "Two callback routes of one FlashAI account: which of them is the plans' own?"
                            + " Set webhookAutoRegister=false on the other");
        }
    }

    public void unregisterCallback() {
        callbackUrl.set(null);
    }

    /** The address for callbacks, or null if no callback route of the account runs. */
    String callbackUrl() {
        return callbackUrl.get();
    }

    /** The batches that are tracked where no repository is given. */
    AggregationRepository trackedInMemory() {
        return trackedInMemory;
    }

    private volatile boolean signatureAccepted;

    /** Whether the server has accepted a signature of the account. */
    boolean isSignatureAccepted() {
        return signatureAccepted;
    }

    void signatureAccepted() {
        signatureAccepted = true;
    }
}
