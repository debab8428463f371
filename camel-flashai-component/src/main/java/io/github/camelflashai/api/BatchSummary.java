package io.github.camelflashai.api;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch: the result of getBatchPlanCallSummary. A count is null if the server left it out.
 *
 * @param batchName the batch
 * @param acceptCount callees taken in
 * @param endCount callees whose calls are done
 * @param planCount callees still planned
 * @param uncounted callees in no count: paused, stopped, or accepted and still coming in; null if it takes a count that is not there
 * @param state what a consumer makes of it; null in the answer to a call
 */
public record BatchSummary(
        @Nullable String batchName,
        @Nullable Long acceptCount,
        @Nullable Long endCount,
        @Nullable Long planCount,
        @Nullable Long uncounted,
        @Nullable BatchState state)
        implements Progress {
    /** The fields of its JSON form. */
    public static final JsonFields<BatchSummary> JSON = JsonFields.of(BatchSummary.class)
            .text("batchName", BatchSummary::batchName, "The batch.")
            .number("acceptCount", BatchSummary::acceptCount, "Callees taken in.")
            .number("endCount", BatchSummary::endCount, "Callees whose calls are done.")
            .number("planCount", BatchSummary::planCount, "Callees still planned.")
            .number("uncounted", BatchSummary::uncounted, Progress.UNCOUNTED)
            .number("percent", BatchSummary::percent, "The share of callees that are done, from 0 to 100.")
            .text(
                    "state",
                    Progress::name,
                    "What a consumer makes of it: running, quiet, paused, complete, missing or forgotten.");

    /** The answer to a call, which nobody has judged. */
    public BatchSummary(
            @Nullable String batchName, @Nullable Long acceptCount, @Nullable Long endCount, @Nullable Long planCount) {
        this(batchName, acceptCount, endCount, planCount, uncounted(acceptCount, endCount, planCount), null);
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
    public BatchSummary with(BatchState judged, @Nullable Long inNoCount) {
        return new BatchSummary(batchName, acceptCount, endCount, planCount, inNoCount, judged);
    }

    /** Whether all callees that were taken in are done: there is at least one, none is planned, and none is missing. */
    public boolean isComplete() {
        return isComplete(null);
    }

    /**
     * Whether all callees that were accepted are done: there is at least one, none is planned, and none is missing.
     *
     * @param accepted how many were accepted, by the receipt of the plan; null if only the server's acceptCount is known
     */
    public boolean isComplete(@Nullable Long accepted) {
        Long callees = callees(accepted);
        return callees != null
                && callees > 0
                && endCount != null
                && endCount >= callees
                && (planCount == null || planCount == 0);
    }

    /** Whether the server counts no callee at all. */
    public boolean countsNobody() {
        return Stream.of(acceptCount, endCount, planCount)
                .flatMap(Stream::ofNullable)
                .allMatch(count -> count == 0);
    }

    /**
     * How many callees are in no count: paused, stopped, or accepted and still coming in.
     *
     * @param accepted how many were accepted, by the receipt of the plan; null if only the server's acceptCount is known
     * @return null if the server left out what it takes to know
     */
    public @Nullable Long uncounted(@Nullable Long accepted) {
        return uncounted(callees(accepted), endCount, planCount);
    }

    private static @Nullable Long uncounted(@Nullable Long callees, @Nullable Long done, @Nullable Long planned) {
        return callees == null || done == null
                ? null
                : Long.valueOf(Math.max(0, callees - done - (planned == null ? 0 : planned)));
    }

    private @Nullable Long callees(@Nullable Long accepted) {
        if (accepted == null || acceptCount == null) {
            return accepted == null ? acceptCount : accepted;
        }
        return Math.max(accepted, acceptCount);
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
