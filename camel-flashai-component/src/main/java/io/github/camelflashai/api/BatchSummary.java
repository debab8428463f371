package io.github.camelflashai.api;

/**
 * The progress of a batch: the result of getBatchPlanCallSummary. A count is null if the server left it out.
 *
 * @param batchName the batch
 * @param acceptCount callees taken in
 * @param endCount callees whose calls are done
 * @param planCount callees still planned
 */
public record BatchSummary(String batchName, Long acceptCount, Long endCount, Long planCount) {
    static BatchSummary read(ResultBody body) {
        return new BatchSummary(
                body.text("batchName"), body.number(Count.ACCEPT), body.number(Count.END), body.number(Count.PLAN));
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
}
