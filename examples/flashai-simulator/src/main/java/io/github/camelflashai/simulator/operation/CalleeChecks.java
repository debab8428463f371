package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.CheckSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a callee of one request is rejected. Remembers the callees that it was asked about. */
final class CalleeChecks {
    private final List<Objection> objections = new ArrayList<>();

    private record Objection(String reason, Predicate<CalleeRecord> applies) {}

    CalleeChecks(CheckSettings settings, Behaviour behaviour) {
        objections.add(new Objection("too many fields", CalleeRecord::surplus));
        String phone = behaviour.has(Habit.PHONES_OF_11_OR_12_DIGITS) ? "[0-9]{11,12}" : "[0-9]{5,20}";
        objections.add(
                new Objection("no phone number", callee -> !callee.phone().matches(phone)));
        if (behaviour.has(Habit.REPEATED_PHONES_REJECTED)) {
            Set<String> seen = new HashSet<>();
            objections.add(new Objection("the same phone again", callee -> !seen.add(callee.phone())));
        }
        if (!behaviour.has(Habit.BLACK_LIST_AT_INTAKE)) {
            objections.add(new Objection(
                    "on the do not call list", callee -> settings.doNotCall().contains(callee.phone())));
        }
    }

    /** The first objection, empty if the callee can be called. */
    Optional<String> objection(CalleeRecord callee) {
        return objections.stream()
                .filter(objection -> objection.applies().test(callee))
                .map(Objection::reason)
                .findFirst();
    }
}
