package io.github.camelflashai.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What came of it, in Markdown: a row for each artifact, platform and Java, and what is to be known of them below. */
final class Table {
    private static final String HEAD =
            """
            |           | Camel   | inside             | Java | tests | failed | left out | result |
            |-----------|---------|--------------------|------|-------|--------|----------|--------|
            """;

    private final List<String> rows = new ArrayList<>();
    private final NavigableSet<String> notes = new TreeSet<>();
    private boolean good = true;

    /** Adds a row, and returns it. */
    String add(Artifact artifact, Platform platform, String java, TestReport report, boolean sameClasses) {
        String result = result(java, platform, report, sameClasses);
        good &= result.equals("ok");
        String versions = artifact + ", Camel " + platform.camel();
        report.leftOut().forEach(test -> notes.add("- " + versions + ", left out " + test));
        List<String> beside = report.jarsBeside(platform.camel());
        if (!beside.isEmpty()) {
            notes.add("- " + versions + ", with " + String.join(", ", beside));
        }
        String row = "| %-9s | %-7s | %-18s | %-4s | %5d | %6d | %8d | %-6s |"
                .formatted(
                        artifact,
                        platform.camel(),
                        platform.runtime(artifact),
                        java,
                        report.tests(),
                        report.broken(),
                        report.skipped(),
                        result);
        rows.add(row);
        return row;
    }

    private static String result(String java, Platform platform, TestReport report, boolean sameClasses) {
        if (report.tests() == 0) {
            return "NOT RUN";
        }
        if (!report.java().equals(new TreeSet<>(List.of(java)))
                || !report.camelJars().contains("camel-api " + platform.camel())) {
            return "RUN ON OTHER VERSIONS";
        }
        if (!sameClasses) {
            return "COMPILED ANEW";
        }
        return report.broken() > 0 ? "FAILED" : "ok";
    }

    /** A line for what was not tried. */
    void note(String note) {
        notes.add("- " + note);
    }

    /** No row is other than it should be. */
    boolean isGood() {
        return good && !rows.isEmpty();
    }

    @Override
    public String toString() {
        return HEAD + String.join("\n", rows) + "\n\n" + String.join("\n", notes) + "\n";
    }
}
