package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server took of a plan: the result of addPlan and addAgentPlan.
 *
 * @param batchName the batch, or the campaign that was cut into chunks
 * @param rightCount how many callees were taken; null if the server did not say
 * @param failCount how many callees were rejected; null if the server did not say
 * @param rejected the rejected callees, from {@code failMobileInfo}
 * @param chunks the batches that {@code chunkSize} cut the campaign into, in their order; empty without it
 */
public record PlanReceipt(
        @Nullable String batchName,
        @Nullable Long rightCount,
        @Nullable Long failCount,
        List<RejectedCallee> rejected,
        List<ChunkReceipt> chunks)
        implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<PlanReceipt> JSON = JsonFields.of(PlanReceipt.class)
            .text("batchName", PlanReceipt::batchName, "The batch, or the campaign that was cut into chunks.")
            .number("rightCount", PlanReceipt::rightCount, "Callees that were taken.")
            .number("failCount", PlanReceipt::failCount, "Callees that were rejected.")
            .records("rejected", RejectedCallee.JSON, PlanReceipt::rejected, "The rejected callees.")
            .records("chunks", ChunkReceipt.JSON, PlanReceipt::chunks, "The batches that chunkSize made of it.");

    public PlanReceipt {
        rejected = List.copyOf(rejected);
        chunks = List.copyOf(chunks);
    }

    static PlanReceipt read(ResultBody body) {
        return new PlanReceipt(
                body.batchName(),
                body.number(Count.RIGHT),
                body.number(Count.FAIL),
                body.records("failMobileInfo", RejectedCallee::read),
                body.objects("chunks", ChunkReceipt::read));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
