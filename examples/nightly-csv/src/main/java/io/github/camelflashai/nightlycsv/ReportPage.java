package io.github.camelflashai.nightlycsv;

import io.github.camelflashai.api.ChunkReceipt;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.RejectedCallee;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as a page that stands by itself, in light and dark: a chart, the batches, and the first of those who are not called. */
final class ReportPage {
    /** Phones are masked on the page; the table beside it has all of them in full. */
    private static final int SHOWN = 100;

    private static final int BAR = 440;
    private static final int LINE = 34;

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%1$s</title>
            <style>
            :root { --text: #1c2024; --page: #ffffff; --line: #d5d9dd; --good: #2b7a4b; --bad: #b4540a }
            @media (prefers-color-scheme: dark) {
              :root { --text: #e6e8ea; --page: #16191c; --line: #3a4046; --good: #5cc28a; --bad: #f0a05a } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page);
              max-width: 54rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line) }
            svg text { fill: var(--text); font-size: 14px } .good { fill: var(--good) } .bad { fill: var(--bad) }
            .rail { fill: var(--line) }
            </style></head><body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            %3$s
            <h2>Batches</h2>
            <table><tr><th>Batch</th><th>Taken</th><th>Not called</th></tr>
            %4$s</table>
            <h2>Not called</h2>
            <p>%5$s</p>
            <table><tr><th>Phone</th><th>Outcome</th><th>Reason</th></tr>
            %6$s</table>
            </body></html>
            """;

    private ReportPage() {}

    static String of(Report report) {
        int all = report.notCalled().size();
        return PAGE.formatted(
                escaped(report.campaign()),
                escaped(report.summary()),
                chart(report),
                report.batches().stream().map(ReportPage::batch).collect(Collectors.joining()),
                all <= SHOWN
                        ? all + " people."
                        : "The first " + SHOWN + " of " + all + "; the CSV file has all of them.",
                report.notCalled().stream().limit(SHOWN).map(ReportPage::callee).collect(Collectors.joining()));
    }

    /** A bar for each outcome. What there is of it is seen, however little. */
    private static String chart(Report report) {
        StringBuilder bars = new StringBuilder();
        int y = 0;
        for (Map.Entry<Outcome, Long> entry : report.counts().entrySet()) {
            double share = entry.getValue() / (double) report.rows();
            bars.append(String.format(
                    Locale.ROOT,
                    "<text x=\"0\" y=\"%d\">%s</text><rect class=\"rail\" x=\"250\" y=\"%d\" width=\"%d\" height=\"18\" rx=\"3\"/>"
                            + "<rect class=\"%s\" x=\"250\" y=\"%d\" width=\"%.1f\" height=\"18\" rx=\"3\"/>"
                            + "<text x=\"%d\" y=\"%d\">%d</text>%n",
                    y + 15,
                    entry.getKey().words(),
                    y + 1,
                    BAR,
                    entry.getKey() == Outcome.ACCEPTED ? "good" : "bad",
                    y + 1,
                    Math.max(3, share * BAR),
                    250 + BAR + 12,
                    y + 15,
                    entry.getValue()));
            y += LINE;
        }
        return "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 780 %d\" width=\"100%%\">%n%s</svg>"
                .formatted(escaped(report.summary()), y, bars);
    }

    private static String batch(ChunkReceipt batch) {
        return row(
                String.valueOf(batch.batchName()),
                batch.rightCount() == null
                        ? "all but those, in an earlier run"
                        : batch.rightCount().toString(),
                String.valueOf(batch.rejected().size()));
    }

    private static String callee(RejectedCallee rejected) {
        return row(
                PhoneNumber.mask(rejected.callee().phone()),
                Outcome.of(rejected).words(),
                Objects.requireNonNullElse(rejected.reason(), "no reason was given"));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(escaped(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
