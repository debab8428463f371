package io.github.camelflashai.bench;

import io.github.camelflashai.api.Callee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * P9 and P10: a plan with its callees as a list of objects, through the component. P9 has 100 callees and is compared with a
 * bare client that posts the finished body; P10 has 100,000 and is compared with a hand-written route, by one caller.
 */
final class PlanCallRow implements Row {
    private final boolean againstRoute;

    private PlanCallRow(boolean againstRoute) {
        this.againstRoute = againstRoute;
    }

    static Row againstBareClient() {
        return new PlanCallRow(false);
    }

    static Row againstRoute() {
        return new PlanCallRow(true);
    }

    @Override
    public String name() {
        return againstRoute ? "P10" : "P9";
    }

    @Override
    public void run(Report report) throws Exception {
        List<Callee> callees = Samples.callees(againstRoute ? 100_000 : 100);
        try (HttpStage stage = new HttpStage(name(), "canned", BareClient.POOL)) {
            Work subject = stage.send(ComponentRoutes.PLAN, Map.of(), callees);
            if (againstRoute) {
                Work reference = stage.send(HandWrittenRoute.PLAN, Map.of(), callees);
                Outcome outcome = stage.compete(1, subject, reference, report);
                report.atLeast(name(), "rate", outcome.rate(), 1.2);
                report.atMost(name(), "bytes", outcome.bytes(), 0.15);
            } else {
                Map<String, Object> plan = new HashMap<>(Samples.plan());
                plan.put("mobileList", HandWritten.mobileList(callees));
                Outcome outcome = stage.compete(HttpStage.CALLERS, subject, stage.post("addPlan", plan), report);
                report.atMost(name(), "cpu", outcome.cpu(), 1.7);
                report.atMost(name(), "bytes", outcome.bytes(), 1.8);
            }
        }
    }
}
