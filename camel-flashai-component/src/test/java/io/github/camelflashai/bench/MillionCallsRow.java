package io.github.camelflashai.bench;

import java.util.Map;

/**
 * P12: a batch of a million calls, read through autoPage by a JVM with 64 MB of heap. After page 10 the used heap must stay
 * flat, and every call must be seen once.
 */
final class MillionCallsRow implements Row {
    private static final double FLAT_RATIO = 1.2;
    private static final double FLAT_BYTES = 3 * 1024 * 1024;

    @Override
    public String name() {
        return "P12";
    }

    @Override
    public void run(Report report) throws Exception {
        Progress.show(name() + ": a million calls");
        try (ServerProcess server = new ServerProcess()) {
            Map<String, Long> findings = SmallHeap.run("64m", MillionCallsMain.class, server.baseUrl("pages"));
            double first = findings.getOrDefault(MillionCallsMain.HEAP_AT_FIRST, 0L);
            double most = findings.getOrDefault(MillionCallsMain.HEAP_AT_MOST, 0L);
            boolean flat = first > 0 && (most / first <= FLAT_RATIO || most - first <= FLAT_BYTES);
            report.hard(name(), "heap", most / first, FLAT_RATIO, flat);
            long seenOnce = findings.getOrDefault(MillionCallsMain.SEEN_ONCE, 0L);
            report.hardAtLeast(name(), "calls-seen-once", (double) seenOnce / Answers.CALLS, 1);
        }
    }
}
