package io.github.camelflashai.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a batch by phone line: the result of getBatchSummaryGroupByLine.
 *
 * @param batchName the batch
 * @param lines one entry for each line that the batch uses
 */
public record LineSummaries(@Nullable String batchName, List<LineSummary> lines) {
    public LineSummaries {
        lines = List.copyOf(lines);
    }

    static LineSummaries read(ResultBody body) {
        return new LineSummaries(body.text("batchName"), body.records("lineSummary", LineSummary::read));
    }
}
