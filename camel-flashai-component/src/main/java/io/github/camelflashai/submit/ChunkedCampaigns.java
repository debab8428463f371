package io.github.camelflashai.submit;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The campaigns in chunks that this application submits: how many chunks it has sent of each, and what it was ordered to do with them
 * before all were sent, which is meant for the rest too. In memory, for the latest {@value #MOST} campaigns. Thread-safe.
 */
public final class ChunkedCampaigns {
    static final int MOST = 10_000;

    private static final class Campaign {
        private int sent;
        private boolean whole;
        private final List<FlashAiRequest> orders = new ArrayList<>();
    }

    private final Map<String, Campaign> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Campaign> eldest) {
            return size() > MOST;
        }
    };

    /** A chunk of this number is about to be sent. */
    synchronized void sends(String campaignName, int number) {
        Campaign campaign = byName.computeIfAbsent(campaignName, name -> new Campaign());
        campaign.sent = Math.max(campaign.sent, number);
        campaign.whole = false;
    }

    /** All chunks are sent. */
    synchronized void isWhole(String campaignName) {
        Campaign campaign = byName.get(campaignName);
        if (campaign != null) {
            campaign.whole = true;
            campaign.orders.clear();
        }
    }

    /** The highest number of a chunk that was sent, or is about to be; 0 for a campaign that is not known here. */
    synchronized int count(String campaignName) {
        Campaign campaign = byName.get(campaignName);
        return campaign == null ? 0 : campaign.sent;
    }

    /** Keeps a command for the chunks of its campaign that are still to come, if there are any. */
    synchronized void order(FlashAiRequest command) {
        Campaign campaign = byName.get(command.batchName());
        if (campaign == null || campaign.whole) {
            return;
        }
        boolean resumes = command.operation() == Operation.BATCH_PLAN_RESTART;
        campaign.orders.removeIf(earlier -> earlier.parameters().equals(command.parameters())
                && (resumes
                        ? earlier.operation() == Operation.BATCH_PLAN_PAUSE
                        : earlier.operation() == command.operation()));
        if (!resumes) {
            campaign.orders.add(command);
        }
    }

    /** What is to be done to a chunk that was just sent. */
    synchronized List<FlashAiRequest> orders(String campaignName) {
        Campaign campaign = byName.get(campaignName);
        return campaign == null ? List.of() : List.copyOf(campaign.orders);
    }

    /** Whether no more of it may be sent. */
    synchronized boolean isStopped(String campaignName) {
        return orders(campaignName).stream().anyMatch(order -> order.operation() == Operation.BATCH_PLAN_STOP);
    }
}
