package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.BatchView.State;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.CallHours;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.ParameterRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts a batch that a human agent calls, at the same rate as a robot. With {@code add&clean} the agent's other
 * batches are stopped first.
 */
final class AddAgentPlan implements Operation {
    private static final String CLEAN = "add&clean";

    private final PlanIntake intake;
    private final Inventory inventory;
    private final BatchStore batches;
    private final CheckSettings settings;

    AddAgentPlan(PlanIntake intake, Inventory inventory, BatchStore batches, CheckSettings settings) {
        this.intake = intake;
        this.inventory = inventory;
        this.batches = batches;
        this.settings = settings;
    }

    @Override
    public String path() {
        return "addAgentPlan";
    }

    @Override
    public List<ParameterRule> parameters(Behaviour behaviour) {
        ParameterRule group = text("agentGroupId");
        ParameterRule agent = text("agentId");
        return List.of(
                text("batchName"),
                settings.strict() ? group.that(Checks.oneOf(inventory.agentGroupIds())) : group,
                text("addType").that(Checks.oneOf("add", CLEAN)),
                settings.strict() ? agent.that(Checks.oneOf(inventory.agentIds())) : agent,
                text("callType").optional().that(Checks.oneOf("0", "1")),
                text("mobileList"),
                text("notifyUrl").optional().that(Checks.url()));
    }

    @Override
    public Answer answer(Request request) {
        List<CalleeRecord> callees = intake.check(request);
        String agentId = request.parameters().require("agentId");
        if (request.parameters().require("addType").equals(CLEAN)) {
            stopOthers(request, agentId);
        }
        return intake.take(
                request,
                callees,
                new PlanIntake.Terms(
                        inventory.lineIds(),
                        CallHours.from(Set.of(), Optional.empty()),
                        false,
                        List.of(),
                        Optional.of(agentId),
                        0));
    }

    private void stopOthers(Request request, String agentId) {
        batches.all().stream()
                .filter(batch -> batch.plan().account().equals(request.account())
                        && batch.plan().agentId().equals(Optional.of(agentId))
                        && batch.state() != State.COMPLETED)
                .forEach(batch -> batch.stop(request.now()));
    }
}
