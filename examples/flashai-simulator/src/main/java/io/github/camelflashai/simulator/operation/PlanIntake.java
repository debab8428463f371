package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.dial.BatchPlan;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.CallHours;
import io.github.camelflashai.simulator.dial.RedialRule;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import io.github.camelflashai.simulator.wire.MobileList;
import io.github.camelflashai.simulator.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes callees in: what addPlan and addAgentPlan have in common. */
final class PlanIntake {
    private static final Pattern PHONE = Pattern.compile("[0-9]{5,20}");

    private final BatchStore batches;
    private final CheckSettings settings;
    private final Ledger ledger;

    /**
     * How the callees are to be called.
     *
     * @param lineIds the lines to use
     * @param hours when
     * @param clear drop at night what is undone
     * @param redials what to redial
     * @param agentId the human agent, empty for a robot
     */
    record Terms(
            List<String> lineIds, CallHours hours, boolean clear, List<RedialRule> redials, Optional<String> agentId) {}

    PlanIntake(BatchStore batches, CheckSettings settings, Ledger ledger) {
        this.batches = batches;
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Refuses a batch that cannot be taken in. Nothing has changed then. */
    List<CalleeRecord> check(Request request) {
        List<CalleeRecord> callees = MobileList.read(request.parameters().require("mobileList"), settings.strict());
        if (callees.size() > settings.maxCallees()) {
            throw new Refusal(
                    ApiCode.TOO_MANY_CALLEES,
                    callees.size() + " callees, at most " + settings.maxCallees() + " are allowed");
        }
        if (!settings.trusting()
                && batches.find(request.account(), request.batchName()).isPresent()) {
            throw new Refusal(ApiCode.DUPLICATE_BATCH, "choose another");
        }
        return callees;
    }

    /** Takes a checked batch in. */
    Answer take(Request request, List<CalleeRecord> callees, Terms terms) {
        Map<Boolean, List<CalleeRecord>> byFate = callees.stream()
                .collect(Collectors.partitioningBy(callee -> objection(callee).isEmpty()));
        List<CalleeRecord> accepted = byFate.get(true);
        List<CalleeRecord> rejected = byFate.get(false);
        batches.add(new BatchPlan(
                request.account(),
                request.batchName(),
                accepted,
                terms.lineIds(),
                terms.hours(),
                terms.clear(),
                terms.redials(),
                terms.agentId(),
                request.parameters().text("notifyUrl"),
                request.parameters().text("notifyBatchUrl"),
                request.now()));
        ledger.count(Entry.ACCEPTED, accepted.size());
        ledger.count(Entry.REJECTED, rejected.size());
        List<String> failed = rejected.stream()
                .map(callee ->
                        MobileList.writeRejected(callee, objection(callee).orElseThrow(), request.variants()))
                .toList();
        return Answer.success(request.body()
                .text("failMobileInfo", request.variants().join(failed))
                .number("rightCount", accepted.size())
                .number("failCount", rejected.size())
                .node());
    }

    /** Why a callee cannot be called, or empty. */
    private Optional<String> objection(CalleeRecord callee) {
        if (callee.surplus()) {
            return Optional.of("too many fields");
        }
        if (!PHONE.matcher(callee.phone()).matches()) {
            return Optional.of("no phone number");
        }
        return settings.doNotCall().contains(callee.phone())
                ? Optional.of("on the do not call list")
                : Optional.empty();
    }
}
