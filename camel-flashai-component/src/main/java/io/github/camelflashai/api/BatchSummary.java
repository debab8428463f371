package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch: the result of getBatchPlanCallSummary. A count is null if the server left it out.
 *
 * @param batchName the batch
 * @param acceptCount callees taken in
 * @param endCount callees whose calls are done
 * @param planCount callees still planned
 * @param state what a consumer makes of it; null in the answer to a call
 */
public record BatchSummary(
        @Nullable String batchName,
        @Nullable Long acceptCount,
        @Nullable Long endCount,
        @Nullable Long planCount,
        @Nullable BatchState state)
        implements Progress {
    /** The fields of its JSON form. */
    public static final JsonFields<BatchSummary> JSON = JsonFields.of(BatchSummary.class)
            .text("batchName", BatchSummary::batchName, "The batch.")
            .number("acceptCount", BatchSummary::acceptCount, "Callees taken in.")
            .number("endCount", BatchSummary::endCount, "Callees whose calls are done.")
            .number("planCount", BatchSummary::planCount, "Callees still planned.")
            .number("percent", BatchSummary::percent, "The share of callees that are done, from 0 to 100.")
            .text("state", Progress::name, "What a consumer makes of it: running, complete or missing.");

    /** The answer to a call, which nobody has judged. */
    public BatchSummary(
            @Nullable String batchName, @Nullable Long acceptCount, @Nullable Long endCount, @Nullable Long planCount) {
        this(batchName, acceptCount, endCount, planCount, null);
    }

    /** A batch of which nothing is known. */
    public static BatchSummary unknown(String batchName) {
        return new BatchSummary(batchName, null, null, null);
    }

    static BatchSummary read(ResultBody body) {
        return new BatchSummary(
                body.batchName(), body.number(Count.ACCEPT), body.number(Count.END), body.number(Count.PLAN));
    }

    @Override
    public BatchSummary with(BatchState judged) {
        return new BatchSummary(batchName, acceptCount, endCount, planCount, judged);
    }

    /** Whether all callees that were taken in are done: there is at least one, none is planned, and none is missing. */
    public boolean isComplete() {
        return acceptCount != null
                && acceptCount > 0
                && endCount != null
                && endCount >= acceptCount
                && (planCount == null || planCount == 0);
    }

    /** Whether the server says that no callee is planned; it says so of a batch that was stopped, and of an empty one. */
    public boolean nothingIsPlanned() {
        return planCount == null ? acceptCount != null && acceptCount == 0 : planCount == 0;
    }

    /** The share of callees that are done, from 0 to 100; 0 while the server names no callees. */
    public int percent() {
        return acceptCount == null || acceptCount <= 0 || endCount == null
                ? 0
                : (int) Math.min(100, endCount * 100 / acceptCount);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
