package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.callback.Callbacks;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every operation that is served, by its path. */
public final class OperationTable {
    /** Those of the document that the older server has. */
    static final Set<String> OLDER = Set.of(
            "addPlan",
            "batchPlanPause",
            "batchPlanRestart",
            "batchPlanStop",
            "getBotence",
            "getCallLine",
            "getBatchPlanCallSummary",
            "getBatchPlanList",
            "getBatchPlanCallList");

    private final Map<String, Operation> byPath = new LinkedHashMap<>();

    public OperationTable(
            BatchStore batches, Callbacks callbacks, CheckSettings checks, QuerySettings queries, Ledger ledger) {
        Inventory inventory = new Inventory();
        PlanIntake intake = new PlanIntake(batches, checks, ledger);
        BatchLookup lookup = new BatchLookup(batches, queries.hiddenFor());
        List<Operation> operations = new ArrayList<>();
        operations.add(new AddPlan(intake, inventory, checks, queries.zone()));
        operations.add(new AddAgentPlan(intake, inventory, batches, checks));
        operations.addAll(new BatchControl(lookup).operations());
        operations.addAll(new BatchQueries(lookup).operations());
        operations.addAll(new CallQueries(batches, lookup, callbacks, queries.zone()).operations());
        operations.addAll(inventory.operations());
        operations.add(
                new SimpleOperation("sms/addPlanSms", List.of(text("batchName").optional()), Echo::answer));
        operations.forEach(operation -> byPath.put(operation.path(), operation));
    }

    /** The operation at this path, if the server has it. */
    public Optional<Operation> find(String path, Behaviour behaviour) {
        boolean missing = behaviour.has(Habit.LATER_OPERATIONS_MISSING) && !OLDER.contains(path);
        return missing ? Optional.empty() : Optional.ofNullable(byPath.get(path));
    }

    /** Every path. */
    public List<String> paths() {
        return List.copyOf(byPath.keySet());
    }
}
