package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.number;
import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.PlannedCallee;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.MobileList;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations that ask how far a batch is and whom it calls. */
final class BatchQueries {
    private final BatchStore batches;

    BatchQueries(BatchStore batches) {
        this.batches = batches;
    }

    List<Operation> operations() {
        return List.of(
                new SimpleOperation("getBatchPlanCallSummary", List.of(text("batchName")), this::summary),
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
                        this::callees));
    }

    /** The batch that the request names. */
    static Batch existing(BatchStore batches, Request request) {
        return batches.find(request.account(), request.batchName())
                .orElseThrow(() -> new Refusal(ApiCode.NO_RESULT, "no such batch"));
    }

    private Answer summary(Request request) {
        Batch batch = existing(batches, request);
        return Answer.success(request.body()
                .text("batchName", batch.plan().batchName())
                .number("acceptCount", batch.plan().callees().size())
                .number("endCount", batch.done())
                .number("planCount", batch.count(MobileList.PLANNED))
                .node());
    }

    private Answer byLine(Request request) {
        Batch batch = existing(batches, request);
        List<String> lines = batch.plan().lineIds().stream()
                .distinct()
                .map(lineId -> lineSummary(batch, lineId))
                .toList();
        return Answer.success(request.body()
                .text("batchName", batch.plan().batchName())
                .text("lineSummary", request.variants().join(lines))
                .node());
    }

    private static String lineSummary(Batch batch, String lineId) {
        List<PlannedCallee> callees = batch.callees().stream()
                .filter(callee -> callee.lineId().equals(lineId))
                .toList();
        long done = callees.stream()
                .filter(callee -> callee.status() != MobileList.PLANNED
                        && callee.lastCall().isPresent())
                .count();
        Optional<Instant> last = batch.ended().stream()
                .filter(call -> call.lineId().equals(lineId))
                .map(call -> call.start())
                .max(Instant::compareTo);
        String lastTime = last.map(time -> Long.toString(time.toEpochMilli())).orElse("");
        return lineId + "^" + callees.size() + "^" + done + "^" + lastTime;
    }

    private Answer callees(Request request) {
        Batch batch = existing(batches, request);
        Optional<Integer> status = request.parameters().text("phoneStatus").map(Integer::valueOf);
        List<PlannedCallee> wanted = batch.callees().stream()
                .filter(callee -> status.isEmpty() || status.get() == callee.status())
                .toList();
        Page page = Page.of(request);
        List<String> records = page.cut(wanted).stream()
                .map(callee -> MobileList.write(callee.record(), callee.status(), request.variants()))
                .toList();
        Body body = request.body()
                .text("batchName", batch.plan().batchName())
                .textCount("batchCount", batch.plan().callees().size())
                .text("mobileList", request.variants().join(records));
        status.ifPresent(asked -> body.number("phoneStatus", asked));
        ObjectNode node = page.describe(body, wanted.size()).node();
        return Answer.success(node);
    }
}
