package io.github.camelflashai.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server took of a plan: the result of addPlan and addAgentPlan.
 *
 * @param rightCount how many callees were taken; null if the server did not say
 * @param failCount how many callees were rejected; null if the server did not say
 * @param unnamedCount a mark that the counts do not add up to what was sent, or that not all rejected callees are named: how many
 *     callees were sent and are neither taken nor named in {@code rejected}; null if all is well
 * @param rejected the rejected callees, from {@code failMobileInfo}
 * @param chunks the batches that {@code chunkSize} cut the campaign into, in their order; empty without it
 */
public record PlanReceipt(
        @Nullable Long rightCount,
        @Nullable Long failCount,
        @Nullable Long unnamedCount,
        List<RejectedCallee> rejected,
        List<ChunkReceipt> chunks) {
    public PlanReceipt {
        rejected = List.copyOf(rejected);
        chunks = List.copyOf(chunks);
    }

    static PlanReceipt read(ResultBody body) {
        return new PlanReceipt(
                body.number(Count.RIGHT),
                body.number(Count.FAIL),
                body.number(Count.UNNAMED),
                body.records("failMobileInfo", RejectedCallee::read),
                body.objects("chunks", ChunkReceipt::read));
    }
}
