package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server took of one chunk of a campaign.
 *
 * @param batchName the batch that the chunk became
 * @param rightCount how many of its callees were taken; null if the server did not say
 * @param failCount how many were rejected; null if the server did not say
 * @param unnamedCount how many were sent and are neither taken nor named in {@code rejected}; null if all is well
 * @param reconciled whether it was found at the server or in the ledger, and not answered for
 * @param rejected the rejected callees
 */
public record ChunkReceipt(
        @Nullable String batchName,
        @Nullable Long rightCount,
        @Nullable Long failCount,
        @Nullable Long unnamedCount,
        boolean reconciled,
        List<RejectedCallee> rejected)
        implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<ChunkReceipt> JSON = JsonFields.of(ChunkReceipt.class)
            .text("batchName", ChunkReceipt::batchName, "The batch that the chunk became.")
            .number("rightCount", ChunkReceipt::rightCount, "Callees that were taken.")
            .number("failCount", ChunkReceipt::failCount, "Callees that were rejected.")
            .number(
                    "unnamedCount",
                    ChunkReceipt::unnamedCount,
                    "Callees that were sent, and are neither taken nor named among the rejected ones.")
            .flag(
                    PlanReceipt.RECONCILED,
                    ChunkReceipt::reconciled,
                    "Whether it was not sent, or not again, because the server has it already.")
            .records("rejected", RejectedCallee.JSON, ChunkReceipt::rejected, "The rejected callees.");

    public ChunkReceipt {
        rejected = List.copyOf(rejected);
    }

    static ChunkReceipt read(ResultBody body) {
        return new ChunkReceipt(
                body.text("batchName"),
                body.number(Count.RIGHT),
                body.number(Count.FAIL),
                body.number(Count.UNNAMED),
                Boolean.TRUE.equals(body.fields().get(PlanReceipt.RECONCILED)),
                body.records("failMobileInfo", RejectedCallee::read));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
