package io.github.camelflashai.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch by phone line: the result of getBatchSummaryGroupByLine.
 *
 * @param batchName the batch
 * @param lines one entry for each line that the batch uses
 * @param uncounted how many callees of the batch are in no count; null in the answer to a call
 * @param state what a consumer makes of it; null in the answer to a call
 */
public record LineSummaries(
        @Nullable String batchName, List<LineSummary> lines, @Nullable Long uncounted, @Nullable BatchState state)
        implements Progress {
    /** The fields of its JSON form. */
    public static final JsonFields<LineSummaries> JSON = JsonFields.of(LineSummaries.class)
            .text("batchName", LineSummaries::batchName, "The batch.")
            .records("lines", LineSummary.JSON, LineSummaries::lines, "One entry for each line that the batch uses.")
            .number("uncounted", LineSummaries::uncounted, Progress.UNCOUNTED)
            .text("state", Progress::name, "What a consumer makes of it: running, quiet, paused or complete.");

    public LineSummaries {
        lines = List.copyOf(lines);
    }

    static LineSummaries read(ResultBody body) {
        ZoneId zone = body.callLayout().zone();
        return new LineSummaries(
                body.batchName(), body.records("lineSummary", fields -> LineSummary.read(fields, zone)), null, null);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    @Override
    public LineSummaries with(BatchState judged, @Nullable Long inNoCount) {
        return new LineSummaries(batchName, lines, inNoCount, judged);
    }
}
