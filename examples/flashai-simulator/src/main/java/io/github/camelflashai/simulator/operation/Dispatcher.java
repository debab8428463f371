package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.Gate.Admitted;
import io.github.camelflashai.simulator.wire.ParameterRule;
import io.github.camelflashai.simulator.wire.ParameterRule.Complaint;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds a request against the rules of its operation and has it done. */
public final class Dispatcher {
    /** The older server writes these into every request itself, whatever they were. */
    private static final Set<String> OVERWRITTEN = Set.of("userId", "orgCode");

    private final BatchStore batches;
    private final Clock clock;
    private final boolean strict;

    public Dispatcher(BatchStore batches, Clock clock, boolean strict) {
        this.batches = batches;
        this.clock = clock;
        this.strict = strict;
    }

    /**
     * Does what a request asks for.
     *
     * @throws Refusal if it cannot be done
     */
    public Answer perform(Operation operation, Admitted admitted, Behaviour behaviour) {
        List<ParameterRule> rules = operation.parameters(behaviour);
        Parameters parameters = admitted.parameters();
        if (behaviour.has(Habit.UNKNOWN_PARAMETERS_REFUSED) && OperationTable.OLDER.contains(operation.path())) {
            refuseUnknown(rules, parameters);
        }
        check(rules, parameters);
        return batches.whileCurrent(
                () -> operation.answer(new Request(admitted.account(), parameters, behaviour, clock.instant())));
    }

    private static void refuseUnknown(List<ParameterRule> rules, Parameters parameters) {
        Set<String> unknown = new TreeSet<>(parameters.business().keySet());
        unknown.removeAll(OVERWRITTEN);
        rules.forEach(rule -> unknown.remove(rule.name()));
        if (!unknown.isEmpty()) {
            throw Refusal.unreadable("there is no " + String.join(", ", unknown));
        }
    }

    private void check(List<ParameterRule> rules, Parameters parameters) {
        List<Complaint> complaints = rules.stream()
                .map(rule -> rule.complaint(parameters, strict))
                .flatMap(Optional::stream)
                .toList();
        if (!complaints.isEmpty()) {
            throw new Refusal(
                    complaints.get(0).code(),
                    complaints.stream().map(Complaint::text).collect(Collectors.joining("; ")));
        }
    }
}
