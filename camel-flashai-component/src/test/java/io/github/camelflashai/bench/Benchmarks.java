package io.github.camelflashai.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the rows P1 to P13, or those that are named as arguments, prints a line for each measure and writes these lines to
 * {@code target/benchmark.txt}. Exits with 1 if a measure missed that must hold on every run (marked H).
 */
public final class Benchmarks {
    /** The system property that names Logback's configuration: the tests' one writes all that Camel says into a file. */
    static final String LOGGING = "logback.configurationFile";

    private static final Path FILE = Path.of("target", "benchmark.txt");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        // Before the first logger is there.
        System.setProperty(LOGGING, "logback-benchmark.xml");
        Set<String> chosen = Arrays.stream(args)
                .flatMap(argument -> Arrays.stream(argument.split("[ ,]+", -1)))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        Set<String> known = rows().stream().map(Row::name).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            throw new IllegalArgumentException("There are no rows but " + known + "; asked for were " + chosen);
        }
        List<Row> rows = rows().stream()
                .filter(row -> chosen.isEmpty() || chosen.contains(row.name()))
                .toList();
        System.exit(run(rows) ? 0 : 1);
    }

    private static List<Row> rows() {
        return List.of(
                new ControlCallRow(),
                new DigestRow(),
                new PlanRow(),
                new MillionCalleesRow(),
                new NonceRow(),
                new PageRow(),
                SmallCallRow.againstBareClient(),
                SmallCallRow.againstRoute(),
                PlanCallRow.againstBareClient(),
                PlanCallRow.againstRoute(),
                new SlowServerRow(),
                new MillionCallsRow(),
                new WatchRow());
    }

    private static boolean run(List<Row> rows) throws Exception {
        Report report = new Report();
        for (Row row : rows) {
            run(row, report);
            // After each row, so that a run that is cut off leaves what it found.
            report.write(FILE);
        }
        return !report.hasFailed();
    }

    /** A row that ends in an exception has missed, and those behind it are measured all the same. */
    private static void run(Row row, Report report) {
        try {
            row.run(report);
        } catch (Exception e) {
            Progress.show(row.name() + " ended in an exception", e);
            report.hardAtLeast(row.name(), "run", 0, 1);
        }
    }
}
