package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch is done, as FlashAI posts it to {@code notifyBatchUrl} (flashai-api.md, section 7). A count is null if the server
 * left it out.
 *
 * @param batchName the batch
 * @param acceptCount callees taken in
 * @param planCount callees still planned
 * @param endCount callees whose calls are done
 * @param successCount callees who were reached
 * @param failCount callees who were not
 * @param failed the callees who were not reached ({@code failList})
 * @param fields all fields under the names of the API, those without a name here among them
 */
public record BatchReport(
        @Nullable String batchName,
        @Nullable Long acceptCount,
        @Nullable Long planCount,
        @Nullable Long endCount,
        @Nullable Long successCount,
        @Nullable Long failCount,
        List<BatchCallee> failed,
        Map<String, Object> fields)
        implements Callback {
    /** The fields of its JSON form. */
    public static final JsonFields<BatchReport> JSON = JsonFields.of(BatchReport.class)
            .text("batchName", BatchReport::batchName, "The batch.")
            .text("callbackType", report -> CallbackType.BATCH.toString(), "The kind of the callback: batch.")
            .text("source", report -> Source.CALLBACK.toString(), "Where it came from: callback.")
            .number("acceptCount", BatchReport::acceptCount, "Callees taken in.")
            .number("planCount", BatchReport::planCount, "Callees still planned.")
            .number("endCount", BatchReport::endCount, "Callees whose calls are done.")
            .number("successCount", BatchReport::successCount, "Callees who were reached.")
            .number("failCount", BatchReport::failCount, "Callees who were not.")
            .records("failed", BatchCallee.JSON, BatchReport::failed, "The callees who were not reached.")
            .anything("fields", BatchReport::fields, "All fields under the names of the API, as they came.");

    static BatchReport read(ResultBody body) {
        return new BatchReport(
                body.text("batchName"),
                body.number(Count.ACCEPT),
                body.number(Count.PLAN),
                body.number(Count.END),
                body.number(Count.SUCCESS),
                body.number(Count.FAIL),
                body.records("failList", fields -> BatchCallee.read(body.batchName(), fields)),
                body.fields());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Shows counts and no callees. */
    @Override
    public String toString() {
        return "BatchReport[batchName=" + batchName + ", acceptCount=" + acceptCount + ", endCount=" + endCount
                + ", planCount=" + planCount + ", successCount=" + successCount + ", failCount=" + failCount + "]";
    }
}
