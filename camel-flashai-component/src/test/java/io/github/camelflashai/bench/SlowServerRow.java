package io.github.camelflashai.bench;

import java.util.Map;

/**
 * P11: 128 callers and a server that answers after 20 ms, so that what counts is that no caller waits for a connection. The
 * reference is a bare client whose pool has no limit.
 */
final class SlowServerRow implements Row {
    private static final int CALLERS = 128;

    @Override
    public String name() {
        return "P11";
    }

    @Override
    public void run(Report report) throws Exception {
        try (HttpStage stage = new HttpStage(name(), "slow", BareClient.NO_LIMIT)) {
            Work subject = stage.send(ComponentRoutes.SUMMARY, ComponentRoutes.batch(), null);
            Work reference = stage.post("getBatchPlanCallSummary", Map.of("batchName", Samples.BATCH));
            Outcome outcome = stage.compete(CALLERS, subject, reference, report);
            report.hardAtLeast(name(), "rate", outcome.rate(), 0.95);
        }
    }
}
