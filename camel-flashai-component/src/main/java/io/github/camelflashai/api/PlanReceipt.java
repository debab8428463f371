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
 * @param unnamedCount a mark that the counts do not add up to what was sent, or that not all rejected callees are named: how many
 *     callees were sent and are neither taken nor named in {@code rejected}; null if all is well
 * @param reconciled whether it was found at the server or in the ledger, and not answered for; of a campaign in chunks, whether
 *     one of them was
 * @param rejected the rejected callees, from {@code failMobileInfo}
 * @param chunks the batches that {@code chunkSize} cut the campaign into, in their order; empty without it
 */
public record PlanReceipt(
        @Nullable String batchName,
        @Nullable Long rightCount,
        @Nullable Long failCount,
        @Nullable Long unnamedCount,
        boolean reconciled,
        List<RejectedCallee> rejected,
        List<ChunkReceipt> chunks)
        implements JsonForm {
    /** The field of an answer that says that it is none of the server's: the connector's own, not of the API. */
    public static final String RECONCILED = "reconciled";

    /** The fields of its JSON form. */
    public static final JsonFields<PlanReceipt> JSON = JsonFields.of(PlanReceipt.class)
            .text("batchName", PlanReceipt::batchName, "The batch, or the campaign that was cut into chunks.")
            .number("rightCount", PlanReceipt::rightCount, "Callees that were taken.")
            .number("failCount", PlanReceipt::failCount, "Callees that were rejected.")
            .number(
                    "unnamedCount",
                    PlanReceipt::unnamedCount,
                    "Callees that were sent, and are neither taken nor named among the rejected ones.")
            .flag(
                    RECONCILED,
                    PlanReceipt::reconciled,
                    "Whether it was not sent, or not again, because the server has it already.")
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
                body.number(Count.UNNAMED),
                Boolean.TRUE.equals(body.fields().get(RECONCILED)),
                body.records("failMobileInfo", RejectedCallee::read),
                body.objects("chunks", ChunkReceipt::read));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
