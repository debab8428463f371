package io.github.camelflashai.submit;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A server in memory, of which a test says what it does with the next plans, and how it shows them. */
final class ModelServer implements FlashAiClient {
    /** What becomes of an attempt to add a plan. */
    enum Fate {
        TAKEN,
        TAKEN_AND_ANSWER_LOST,
        LOST
    }

    final Map<String, List<Callee>> batches = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    final Deque<Fate> fates = new ArrayDeque<>();
    Predicate<Callee> rejects = callee -> false;
    boolean checksNames = true;
    /** How many callees of a batch the server shows; all of them if it does not say. */
    long shown = Long.MAX_VALUE;

    boolean silent;

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        Operation operation = request.operation();
        calls.add(request.path());
        String name = request.batchName();
        if (operation == Operation.ADD_PLAN) {
            return add(name, request.callees().kept());
        }
        if (silent) {
            throw unknown();
        }
        if (shown == 0 || !batches.containsKey(name)) {
            throw ErrorCode.exception(request.path(), operation.kind(), "1005", null);
        }
        List<Callee> callees = batches.get(name).stream().limit(shown).toList();
        return FlashAiResponse.of(
                operation,
                "",
                operation == Operation.GET_BATCH_PLAN_CALL_SUMMARY
                        ? Map.of("batchName", name, "acceptCount", callees.size())
                        : page(callees, request.page(), request.pageSize()));
    }

    long plansSent() {
        return calls.stream().filter("addPlan"::equals).count();
    }

    private FlashAiResponse add(String name, List<Callee> callees) {
        Fate fate = fates.isEmpty() ? Fate.TAKEN : fates.remove();
        if (fate == Fate.LOST) {
            throw unknown();
        }
        if (checksNames && batches.containsKey(name)) {
            throw ErrorCode.exception("addPlan", Operation.ADD_PLAN.kind(), "101007", null);
        }
        List<Callee> taken = callees.stream().filter(rejects.negate()).toList();
        batches.computeIfAbsent(name, key -> new ArrayList<>()).addAll(taken);
        if (fate == Fate.TAKEN_AND_ANSWER_LOST) {
            throw unknown();
        }
        return FlashAiResponse.of(
                Operation.ADD_PLAN,
                "",
                Map.of(
                        "rightCount", taken.size(),
                        "failCount", callees.size() - taken.size(),
                        "failMobileInfo", text(callees.stream().filter(rejects).toList(), "^refused")));
    }

    private static Map<String, Object> page(List<Callee> all, long page, long size) {
        List<Callee> callees = all.stream().skip((page - 1) * size).limit(size).toList();
        return Map.of("mobileList", text(callees, "^1"), "page", page, "totalPage", (all.size() + size - 1) / size);
    }

    private static String text(List<Callee> callees, String last) {
        return callees.stream()
                .map(callee -> callee.phone() + "^" + String.join("-", callee.attach()) + "^"
                        + String.join("-", callee.params()) + last)
                .collect(Collectors.joining("|"));
    }

    private static FlashAiException unknown() {
        return new FlashAiOutcomeUnknownException(
                new Failure("addPlan", null, null, false, "no answer", null),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }
}
