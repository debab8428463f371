package io.github.camelflashai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of all rows. Each is printed when it is known. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private boolean failed;

    /** A cost: the lower, the better. */
    void atMost(String row, String measure, double ratio, double target) {
        add(row, measure, ratio, target, ratio <= target, false);
    }

    /** A cost that must hold on every run. */
    void hardAtMost(String row, String measure, double ratio, double target) {
        add(row, measure, ratio, target, ratio <= target, true);
    }

    /** A rate: the higher, the better. */
    void atLeast(String row, String measure, double ratio, double target) {
        add(row, measure, ratio, target, ratio >= target, false);
    }

    /** A rate that must hold on every run. */
    void hardAtLeast(String row, String measure, double ratio, double target) {
        add(row, measure, ratio, target, ratio >= target, true);
    }

    /** Something that must hold on every run, and that the ratio alone does not decide. */
    void hard(String row, String measure, double ratio, double target, boolean ok) {
        add(row, measure, ratio, target, ok, true);
    }

    /** How much processor time the server took for a row, as a share of the client's. */
    void serverShare(String row, double share) {
        add(String.format(Locale.ROOT, "server cpu share=%.2f of the client's in %s", share, row));
    }

    /** How something compares for which there is no target. */
    void tell(String row, String measure, double ratio) {
        add(String.format(Locale.ROOT, "%s %s ratio=%.2f", row, measure, ratio));
    }

    private void add(String row, String measure, double ratio, double target, boolean ok, boolean hard) {
        failed |= hard && !ok;
        add(String.format(
                Locale.ROOT,
                "%s %s ratio=%.2f target=%.2f %s%s",
                row,
                measure,
                ratio,
                target,
                ok ? "ok" : "MISS",
                hard ? " H" : ""));
    }

    private void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Whether a row missed that must hold on every run. */
    boolean hasFailed() {
        return failed;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }
}
