package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.callback.Callbacks;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations that ask for calls. */
final class CallQueries {
    /** How long an older server takes to post a list that it was asked for. */
    private static final Duration LIST_DELAY = Duration.ofSeconds(1);

    private final BatchStore batches;
    private final BatchLookup lookup;
    private final Callbacks callbacks;
    private final ZoneId zone;

    CallQueries(BatchStore batches, BatchLookup lookup, Callbacks callbacks, ZoneId zone) {
        this.batches = batches;
        this.lookup = lookup;
        this.callbacks = callbacks;
        this.zone = zone;
    }

    List<Operation> operations() {
        return List.of(
                new SimpleOperation(
                        "getBatchPlanCallList",
                        List.of(text("batchName"), text("notifyUrl").that(Checks.url()), Page.NUMBER, Page.SIZE),
                        this::calls),
                new SimpleOperation("getPhoneDetail", List.of(text("batchName"), text("phone")), this::phoneDetail),
                new SimpleOperation("getPlanCallById", List.of(), request -> one(request, this::describe)),
                new SimpleOperation("getRecordUrl", List.of(), request -> one(request, CallQueries::recording)));
    }

    private Answer calls(Request request) {
        Batch batch = lookup.shownOrEmpty(request, Habit.CALL_LIST_BY_ROWS);
        Page page = Page.of(request);
        CallPages.Slice slice = CallPages.of(request.behaviour()).slice(batch, page, request);
        ObjectNode list = list(batch, page, slice, request);
        if (!request.has(Habit.CALL_LIST_BY_CALLBACK)) {
            return Answer.success(list);
        }
        boolean lost = request.has(Habit.UNANSWERED_CALL_LOSES_PAGE)
                && slice.calls().stream()
                        .anyMatch(listed -> listed.call().answered().isEmpty());
        if (!lost) {
            String url = request.parameters().require("notifyUrl");
            callbacks.plan(url, list, request.account(), request.now().plus(LIST_DELAY));
        }
        return Answer.success();
    }

    private ObjectNode list(Batch batch, Page page, CallPages.Slice slice, Request request) {
        CallRecord form = CallRecord.of(request.behaviour(), zone);
        List<String> records = slice.calls().stream().map(form::of).toList();
        Body body = request.body()
                .text("batchName", batch.plan().batchName())
                .textCount("batchCount", BatchSummary.listed(batch, request.behaviour()))
                .text("callList", request.behaviour().join(records));
        return page.describe(body, slice.all(), records.size(), request).node();
    }

    private Answer phoneDetail(Request request) {
        lookup.shown(request);
        return Answer.success(describe(request, last(request)));
    }

    /** Answers from one call, or with an echo if the request does not say which: no document says how it should. */
    private Answer one(Request request, CallView view) {
        Parameters parameters = request.parameters();
        boolean named = parameters.text("callId").isPresent()
                || (parameters.text("batchName").isPresent()
                        && parameters.text("phone").isPresent());
        return named ? Answer.success(view.of(request, last(request))) : Echo.answer(request);
    }

    private Call last(Request request) {
        Predicate<Call> meant = request.parameters()
                .text("callId")
                .<Predicate<Call>>map(callId -> call -> call.callId().equals(callId))
                .orElseGet(() -> call -> call.batchName().equals(request.batchName())
                        && call.callee().phone().equals(request.parameters().require("phone")));
        return batches.all().stream()
                .filter(batch -> batch.plan().account().equals(request.account()))
                .flatMap(batch -> batch.ended().stream())
                .filter(meant)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(ApiCode.NO_RESULT, "no call has ended yet that this could be"));
    }

    private ObjectNode describe(Request request, Call call) {
        return request.body()
                .text("code", call.answered().isPresent() ? "0" : "1")
                .text("batchName", call.batchName())
                .text("mobileNumber", call.callee().phone())
                .text("callId", call.callId())
                .number("callDuration", call.talkSeconds())
                .number("callStartTime", call.start().toEpochMilli())
                .number("callEndTime", call.end().toEpochMilli())
                .text("accurateIntent", call.intentTag())
                .text("recordUrl", call.recordUrl())
                .node();
    }

    private static ObjectNode recording(Request request, Call call) {
        return request.body()
                .text("callId", call.callId())
                .text("recordUrl", call.recordUrl())
                .node();
    }

    /** Writes one call as the body of an answer. */
    private interface CallView {
        ObjectNode of(Request request, Call call);
    }
}
