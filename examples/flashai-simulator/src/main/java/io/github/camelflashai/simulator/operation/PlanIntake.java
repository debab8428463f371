package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchPlan;
import io.github.camelflashai.simulator.dial.BatchPlan.Accepted;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes callees in: what addPlan and addAgentPlan have in common. */
final class PlanIntake {
    private static final int OLDER_LIMIT = 30_000;
    /** How long a batch is under way before its name counts as taken, where that is a habit. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);

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
     * @param variables how many values the script needs
     */
    record Terms(
            List<String> lineIds,
            CallHours hours,
            boolean clear,
            List<RedialRule> redials,
            Optional<String> agentId,
            int variables) {}

    PlanIntake(BatchStore batches, CheckSettings settings, Ledger ledger) {
        this.batches = batches;
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Refuses a batch that cannot be taken in. Nothing has changed then. */
    List<CalleeRecord> check(Request request) {
        List<CalleeRecord> callees = MobileList.read(request.parameters().require("mobileList"), settings.strict());
        int limit = request.has(Habit.AT_MOST_30000_CALLEES)
                ? Math.min(OLDER_LIMIT, settings.maxCallees())
                : settings.maxCallees();
        if (callees.size() > limit) {
            throw new Refusal(ApiCode.TOO_MANY_CALLEES, callees.size() + " callees, at most " + limit + " are allowed");
        }
        if (isTaken(request)) {
            throw new Refusal(ApiCode.DUPLICATE_BATCH, "choose another");
        }
        return callees.stream().map(callee -> taken(callee, request)).toList();
    }

    private static CalleeRecord taken(CalleeRecord callee, Request request) {
        CalleeRecord trimmed = request.has(Habit.OUTER_BLANKS_TRIMMED) ? callee.trimmed() : callee;
        return request.has(Habit.COUNTRY_CODES_CUT) ? trimmed.withoutCountry() : trimmed;
    }

    /** Takes a checked batch in. */
    Answer take(Request request, List<CalleeRecord> callees, Terms terms) {
        CalleeChecks checks = new CalleeChecks(settings, request.behaviour());
        IntakeFates fates =
                new IntakeFates(request.behaviour(), batchName(request), settings.doNotCall(), terms.variables());
        List<Accepted> accepted = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (CalleeRecord callee : callees) {
            checks.objection(callee)
                    .ifPresentOrElse(
                            reason -> failed.add(MobileList.writeRejected(callee, reason, request.behaviour())),
                            () -> accepted.add(new Accepted(callee, fates.of(callee))));
        }
        if (request.has(Habit.FIVE_FIELDS_REQUIRED)
                && accepted.stream().anyMatch(callee -> callee.record().incomplete())) {
            throw new Refusal(ApiCode.SYSTEM_ERROR, "a callee has fewer than 5 fields");
        }
        if (accepted.isEmpty() && request.has(Habit.NO_CALLEE_LEFT_FAILS)) {
            throw new Refusal(ApiCode.ADD_FAILED, "no callee can be called");
        }
        batches.add(plan(request, accepted, terms), request.behaviour());
        ledger.count(Entry.ACCEPTED, accepted.size());
        ledger.count(Entry.REJECTED, failed.size());
        List<String> told = request.has(Habit.REJECTIONS_UNTOLD) ? List.of() : failed;
        return Answer.success(request.body()
                .text("failMobileInfo", request.behaviour().join(told))
                .number("rightCount", accepted.size())
                .number("failCount", told.size())
                .node());
    }

    private boolean isTaken(Request request) {
        Optional<Batch> namesake = request.has(Habit.NAMES_TAKEN_AGAIN)
                ? Optional.empty()
                : batches.find(request.account(), batchName(request));
        return namesake.filter(batch -> !request.has(Habit.SIMULTANEOUS_ADDS_SUCCEED)
                        || !batch.plan().acceptedAt().plus(UNDER_WAY).isAfter(request.now()))
                .isPresent();
    }

    private static String batchName(Request request) {
        return request.has(Habit.OUTER_BLANKS_TRIMMED) ? request.batchName().strip() : request.batchName();
    }

    private static BatchPlan plan(Request request, List<Accepted> accepted, Terms terms) {
        return new BatchPlan(
                request.account(),
                batchName(request),
                accepted,
                terms.lineIds(),
                terms.hours(),
                terms.clear(),
                terms.redials(),
                terms.agentId(),
                request.parameters().text("notifyUrl"),
                request.parameters().text("notifyBatchUrl"),
                request.now());
    }
}
