package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.BatchView.State;
import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.ParameterRule;
import io.github.camelflashai.simulator.wire.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The operations that steer a batch. What is in the wanted state already is left so and answered with success, so that
 * a repeated command does no harm; a batch that is stopped or completed can no longer be steered, unless commands never fail by
 * habit.
 */
final class BatchControl {
    private static final Set<State> ALIVE = Set.of(State.RUNNING, State.PAUSED);

    private final BatchLookup lookup;

    BatchControl(BatchLookup lookup) {
        this.lookup = lookup;
    }

    List<Operation> operations() {
        return List.of(
                control("batchPlanPause", ApiCode.PAUSE_FAILED, ALIVE, (batch, request) -> batch.pause()),
                control(
                        "batchPlanRestart",
                        ApiCode.RESTART_FAILED,
                        ALIVE,
                        (batch, request) -> batch.restart(request.now())),
                control(
                        "batchPlanStop",
                        ApiCode.STOP_FAILED,
                        Set.of(State.RUNNING, State.PAUSED, State.STOPPED),
                        (batch, request) -> batch.stop(request.now())),
                new SimpleOperation(
                        "batchPhoneDelete", List.of(text("batchName"), text("phoneList")), this::deletePhones),
                new SimpleOperation("recall", List.of(text("batchName")), this::redial),
                new SimpleOperation("cancelAgentPlan", List.of(text("batchName")), this::cancelAgentPlan));
    }

    private Operation control(String path, ApiCode failure, Set<State> from, BiConsumer<Batch, Request> change) {
        List<ParameterRule> rules = List.of(text("batchName"));
        return new SimpleOperation(path, rules, request -> {
            Batch batch = lookup.find(request).orElseThrow(() -> new Refusal(failure, "no such batch"));
            if (!from.contains(batch.state()) && !request.has(Habit.STEERING_NEVER_CONFLICTS)) {
                throw new Refusal(failure, "the batch is " + batch.state());
            }
            change.accept(batch, request);
            return Answer.success();
        });
    }

    private Answer deletePhones(Request request) {
        Batch batch = lookup.existing(request);
        String list = request.parameters().require("phoneList");
        Set<String> phones = new HashSet<>(Arrays.asList(list.split("[\\^|]", -1)));
        phones.remove("");
        batch.takeOut(phones, request.now());
        return Answer.success();
    }

    private Answer redial(Request request) {
        Batch batch = lookup.existing(request);
        if (batch.state() == State.STOPPED) {
            throw new Refusal(ApiCode.RESTART_FAILED, "the batch is STOPPED");
        }
        if (!batch.redialUnreached(request.now())) {
            throw new Refusal(ApiCode.NO_RESULT, "every callee was reached");
        }
        return Answer.success();
    }

    private Answer cancelAgentPlan(Request request) {
        Batch batch = lookup.existing(request);
        if (batch.plan().agentId().isEmpty()) {
            throw new Refusal(ApiCode.ILLEGAL_PARAMETER, "the batch is not an agent's");
        }
        batch.stop(request.now());
        return Answer.success();
    }
}
