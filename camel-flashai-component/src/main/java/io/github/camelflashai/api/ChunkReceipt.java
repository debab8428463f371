package io.github.camelflashai.api;

import java.util.List;

/**
 * What the server took of one chunk of a campaign.
 *
 * @param batchName the batch that the chunk became
 * @param rightCount how many of its callees were taken; null if the server did not say
 * @param failCount how many were rejected; null if the server did not say
 * @param rejected the rejected callees
 */
public record ChunkReceipt(String batchName, Long rightCount, Long failCount, List<RejectedCallee> rejected) {
    public ChunkReceipt {
        rejected = List.copyOf(rejected);
    }

    static ChunkReceipt read(ResultBody body) {
        return new ChunkReceipt(
                body.text("batchName"),
                body.number(Count.RIGHT),
                body.number(Count.FAIL),
                body.records("failMobileInfo", RejectedCallee::read));
    }
}
