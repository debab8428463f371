package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.ChunkReceipt;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What became of a file.
 *
 * @param campaign the name of the campaign
 * @param rows how many rows the file has
 * @param counts how many of them had which outcome, in the order of the outcomes; none that nobody had
 * @param notCalled who is not called
 * @param batches the batches of the campaign
 */
record Report(
        String campaign,
        long rows,
        Map<Outcome, Long> counts,
        List<RejectedCallee> notCalled,
        List<ChunkReceipt> batches) {

    /**
     * The report by the receipt of a campaign. A chunk that an earlier run has sent is in it without a count, so who was taken is
     * all the others.
     */
    static Report of(PlanReceipt receipt, long rows) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        receipt.rejected().forEach(rejected -> counts.merge(Outcome.of(rejected), 1L, Long::sum));
        long unnamed = Objects.requireNonNullElse(receipt.unnamedCount(), 0L);
        counts.put(Outcome.UNNAMED, unnamed);
        counts.put(Outcome.ACCEPTED, rows - receipt.rejected().size() - unnamed);
        counts.values().removeIf(count -> count == 0);
        return new Report(String.valueOf(receipt.batchName()), rows, counts, receipt.rejected(), receipt.chunks());
    }

    long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** The report in a line. */
    String summary() {
        return campaign + ": " + rows + " rows, "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().words())
                        .collect(Collectors.joining(", "));
    }
}
