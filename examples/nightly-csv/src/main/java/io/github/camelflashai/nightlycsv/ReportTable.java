package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.RejectedCallee;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as CSV: everybody who is not called, with phone in full and the reason. */
final class ReportTable {
    /** By this mark Excel knows that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportTable() {}

    static String of(Report report) {
        return report.notCalled().stream()
                .map(ReportTable::row)
                .collect(Collectors.joining("", BYTE_ORDER_MARK + "phone,outcome,reason\r\n", ""));
    }

    private static String row(RejectedCallee rejected) {
        return cell(rejected.callee().phone()) + "," + cell(Outcome.of(rejected).words()) + ","
                + cell(Objects.requireNonNullElse(rejected.reason(), "no reason was given")) + "\r\n";
    }

    /** What a spreadsheet would take for a formula stands behind an apostrophe: an invalid row may hold anything. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=@\\-\\t\\r].*|\\+.*\\D.*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
