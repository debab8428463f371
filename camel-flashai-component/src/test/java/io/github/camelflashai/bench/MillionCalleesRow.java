package io.github.camelflashai.bench;

import java.util.Map;

/**
 * P4: a million callees from a lazy iterator, submitted by a JVM with 32 MB of heap: in batches of 10,000 that the caller
 * cuts, and as one streamed request. The server checks every signature, and that each callee is there once and in order.
 */
final class MillionCalleesRow implements Row {
    @Override
    public String name() {
        return "P4";
    }

    @Override
    public void run(Report report) throws Exception {
        for (String way : new String[] {MillionCalleesMain.BATCHES, MillionCalleesMain.STREAMED}) {
            Progress.show(name() + ": a million callees, " + way);
            try (ServerProcess server = new ServerProcess()) {
                Map<String, Long> findings =
                        SmallHeap.run("32m", MillionCalleesMain.class, server.baseUrl("check"), way);
                long accepted = findings.getOrDefault(MillionCalleesMain.ACCEPTED, 0L);
                report.hardAtLeast(name(), "passes-" + way, (double) accepted / MillionCalleesMain.CALLEES, 1);
            }
        }
    }
}
