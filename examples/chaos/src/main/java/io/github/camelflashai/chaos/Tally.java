package io.github.camelflashai.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the campaigns.
 *
 * @param campaigns how many there were
 * @param lost those that are not at the server, or of which a message has no receipt
 * @param duplicated those that are at the server more than once
 * @param calleesLost callees who are neither at the server nor named as rejected in each receipt of their campaign
 * @param calleesDuplicated callees who are at the server more than once
 * @param calledButRejected callees who were called and are named as rejected in a receipt of their campaign: whoever sees to the
 *     rejected ones would have them called again
 */
record Tally(
        int campaigns, int lost, int duplicated, long calleesLost, long calleesDuplicated, long calledButRejected) {
    /**
     * Compares.
     *
     * @param campaigns what was sent
     * @param books every batch that the server took, by its name
     * @param receipts what the connector said
     */
    static Tally of(List<Campaign> campaigns, Map<String, List<ServerBooks.Batch>> books, List<Receipt> receipts) {
        Map<String, List<Receipt>> byName = new HashMap<>();
        receipts.forEach(receipt -> byName.computeIfAbsent(receipt.batchName(), name -> new ArrayList<>())
                .add(receipt));
        int lost = 0;
        int duplicated = 0;
        long calleesLost = 0;
        long calleesDuplicated = 0;
        long calledButRejected = 0;
        for (Campaign campaign : campaigns) {
            List<ServerBooks.Batch> batches = books.getOrDefault(campaign.batchName(), List.of());
            List<Receipt> heard = byName.getOrDefault(campaign.batchName(), List.of());
            long messagesAnswered =
                    heard.stream().map(Receipt::messageId).distinct().count();
            lost += batches.isEmpty() || messagesAnswered < campaign.messages() ? 1 : 0;
            duplicated += batches.size() > 1 ? 1 : 0;
            Set<Long> there = new HashSet<>();
            for (ServerBooks.Batch batch : batches) {
                calleesDuplicated += batch.callees().stream()
                        .filter(phone -> !there.add(phone))
                        .count();
            }
            calledButRejected += batches.stream()
                    .flatMap(batch -> batch.called().stream())
                    .distinct()
                    .filter(phone -> heard.stream()
                            .anyMatch(receipt -> receipt.rejected().contains(phone)))
                    .count();
            calleesLost += campaign.phones()
                    .filter(phone -> !there.contains(phone)
                            && !(messagesAnswered > 0
                                    && heard.stream().allMatch(receipt -> receipt.rejected()
                                            .contains(phone))))
                    .count();
        }
        return new Tally(campaigns.size(), lost, duplicated, calleesLost, calleesDuplicated, calledButRejected);
    }

    boolean isClean() {
        return lost == 0 && duplicated == 0 && calleesLost == 0 && calleesDuplicated == 0 && calledButRejected == 0;
    }

    @Override
    public String toString() {
        return "campaigns=%d lost=%d duplicated=%d callees_lost=%d callees_duplicated=%d called_but_rejected=%d"
                .formatted(campaigns, lost, duplicated, calleesLost, calleesDuplicated, calledButRejected);
    }
}
