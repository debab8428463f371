package io.github.camelflashai.bench;

import java.util.Map;

/**
 * P7 and P8: the progress of a batch, asked for from a route through the component. P7 compares processor time and bytes with
 * a bare client, P8 compares calls a second and bytes with a hand-written route.
 */
final class SmallCallRow implements Row {

    private final boolean againstRoute;

    private SmallCallRow(boolean againstRoute) {
        this.againstRoute = againstRoute;
    }

    static Row againstBareClient() {
        return new SmallCallRow(false);
    }

    static Row againstRoute() {
        return new SmallCallRow(true);
    }

    @Override
    public String name() {
        return againstRoute ? "P8" : "P7";
    }

    @Override
    public void run(Report report) throws Exception {
        try (HttpStage stage = new HttpStage(name(), "canned", BareClient.POOL)) {
            Work subject = stage.send(ComponentRoutes.SUMMARY, ComponentRoutes.batch(), null);
            if (againstRoute) {
                Work reference = stage.send(
                        HandWrittenRoute.SUMMARY, Map.of(HandWrittenRoute.BATCH_HEADER, Samples.BATCH), null);
                Outcome outcome = stage.compete(HttpStage.CALLERS, subject, reference, report);
                report.atLeast(name(), "rate", outcome.rate(), 2.5);
                report.atMost(name(), "bytes", outcome.bytes(), 0.15);
            } else {
                Work reference = stage.post("getBatchPlanCallSummary", Map.of("batchName", Samples.BATCH));
                Outcome outcome = stage.compete(HttpStage.CALLERS, subject, reference, report);
                report.atMost(name(), "cpu", outcome.cpu(), 1.25);
                report.atMost(name(), "bytes", outcome.bytes(), 1.2);
            }
        }
    }
}
