package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.number;
import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.PlannedCallee;
import io.github.camelflashai.simulator.dial.PlannedCallee.State;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.MobileList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations that ask how far a batch is and whom it calls. */
final class BatchQueries {
    private final BatchLookup lookup;

    BatchQueries(BatchLookup lookup) {
        this.lookup = lookup;
    }

    List<Operation> operations() {
        return List.of(
                new SimpleOperation(
                        "getBatchPlanCallSummary", List.of(text("batchName")), ofBatch(BatchQueries::summary)),
                new SimpleOperation("getBatchSummaryGroupByLine", List.of(text("batchName")), this::byLine),
                new SimpleOperation(
                        "getBatchPlanList",
                        List.of(
                                text("batchName"),
                                number("phoneStatus")
                                        .optional()
                                        .that(Checks.between(MobileList.PLANNED, MobileList.FAILED)),
                                Page.NUMBER,
                                Page.SIZE),
                        ofBatch(BatchQueries::callees)));
    }

    /** Answers a question about a batch, or for one that there is not as the server does. */
    private Function<Request, Answer> ofBatch(BiFunction<Batch, Request, Answer> view) {
        return request -> request.has(Habit.UNKNOWN_BATCHES_WITHOUT_BODY) && !lookup.isShown(request)
                ? Answer.success()
                : view.apply(lookup.shownOrEmpty(request, Habit.UNKNOWN_BATCHES_AS_ZEROS), request);
    }

    private static Answer summary(Batch batch, Request request) {
        return Answer.success(request.body()
                .text("batchName", batch.plan().batchName())
                .number("acceptCount", batch.plan().callees().size())
                .number("endCount", BatchSummary.ended(batch))
                .number("planCount", BatchSummary.planned(batch, request.behaviour()))
                .node());
    }

    private Answer byLine(Request request) {
        Batch batch = lookup.shown(request);
        List<String> lines = batch.plan().lineIds().stream()
                .distinct()
                .map(lineId -> lineSummary(batch, lineId))
                .toList();
        return Answer.success(request.body()
                .text("batchName", batch.plan().batchName())
                .text("lineSummary", request.behaviour().join(lines))
                .node());
    }

    private static String lineSummary(Batch batch, String lineId) {
        List<PlannedCallee> callees = batch.callees().stream()
                .filter(callee -> callee.lineId().equals(lineId))
                .toList();
        long done =
                callees.stream().filter(callee -> callee.state() == State.DONE).count();
        Optional<Instant> last = batch.ended().stream()
                .filter(call -> call.lineId().equals(lineId))
                .map(call -> call.start())
                .max(Instant::compareTo);
        String lastTime = last.map(time -> Long.toString(time.toEpochMilli())).orElse("");
        return lineId + "^" + callees.size() + "^" + done + "^" + lastTime;
    }

    private static Answer callees(Batch batch, Request request) {
        Optional<Integer> status = request.parameters().text("phoneStatus").map(Integer::valueOf);
        Page page = Page.of(request);
        List<PlannedCallee> wanted = CalleeOrder.of(request.behaviour())
                .sorted(batch.callees(), page)
                .filter(callee -> status.isEmpty() || status.get() == callee.status())
                .toList();
        List<String> records = page.cut(wanted, request).stream()
                .map(callee -> MobileList.write(callee.record(), callee.status(), request.behaviour()))
                .toList();
        Body body = request.body()
                .text("batchName", batch.plan().batchName())
                .textCount("batchCount", BatchSummary.listed(batch, request.behaviour()))
                .text("mobileList", request.behaviour().join(records));
        if (!request.has(Habit.CALLEES_WITHOUT_STATUS)) {
            status.ifPresent(asked -> body.number("phoneStatus", asked));
        }
        return Answer.success(
                page.describe(body, wanted.size(), records.size(), request).node());
    }
}
