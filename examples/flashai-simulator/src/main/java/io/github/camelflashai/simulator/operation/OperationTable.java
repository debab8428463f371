package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.callback.Callbacks;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Ledger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every operation that is served, by its path. */
public final class OperationTable {
    private final Map<String, Operation> byPath = new LinkedHashMap<>();

    public OperationTable(
            BatchStore batches,
            Callbacks callbacks,
            CheckSettings settings,
            Ledger ledger,
            ZoneId zone,
            boolean callListByCallback) {
        Inventory inventory = new Inventory();
        PlanIntake intake = new PlanIntake(batches, settings, ledger);
        List<Operation> operations = new ArrayList<>();
        operations.add(new AddPlan(intake, inventory, settings));
        operations.add(new AddAgentPlan(intake, inventory, batches, settings));
        operations.addAll(new BatchControl(batches).operations());
        operations.addAll(new BatchQueries(batches).operations());
        operations.addAll(new CallQueries(batches, callbacks, zone, callListByCallback).operations());
        operations.addAll(inventory.operations());
        operations.add(
                new SimpleOperation("sms/addPlanSms", List.of(text("batchName").optional()), Echo::answer));
        operations.forEach(operation -> byPath.put(operation.path(), operation));
    }

    /** The operation at this path. */
    public Optional<Operation> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Every path. */
    public List<String> paths() {
        return List.copyOf(byPath.keySet());
    }
}
