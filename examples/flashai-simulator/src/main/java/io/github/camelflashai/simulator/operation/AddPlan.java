package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.number;
import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.dial.CallHours;
import io.github.camelflashai.simulator.dial.RedialRule;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.JsonType;
import io.github.camelflashai.simulator.wire.ParameterRule;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts a batch that a robot calls. */
final class AddPlan implements Operation {
    private final PlanIntake intake;
    private final Inventory inventory;
    private final CheckSettings settings;

    AddPlan(PlanIntake intake, Inventory inventory, CheckSettings settings) {
        this.intake = intake;
        this.inventory = inventory;
        this.settings = settings;
    }

    @Override
    public String path() {
        return "addPlan";
    }

    @Override
    public List<ParameterRule> parameters() {
        ParameterRule script = text("botenceId");
        ParameterRule lines = text("lineIds").optional();
        return List.of(
                userId(),
                text("batchName"),
                settings.strict() ? script.that(Checks.oneOf(inventory.scriptIds())) : script,
                text("callDate").optionalUnlessStrict().that(Checks.date()),
                text("callHour").that(Checks.hours()),
                number("clear").that(Checks.oneOf("0", "1")),
                new ParameterRule(
                        "api",
                        JsonType.BOOLEAN,
                        ParameterRule.Need.NEVER,
                        ApiCode.ILLEGAL_PARAMETER,
                        Checks.oneOf("true", "false")),
                settings.strict() ? lines.that(Checks.allOf(inventory.lineIds())) : lines,
                text("mobileList"),
                number("recall").that(Checks.oneOf("0", "1")),
                text("recallParams").optional(),
                text("notifyUrl").optional().that(Checks.url()),
                text("notifyBatchUrl").optional().that(Checks.url()));
    }

    @Override
    public Answer answer(Request request) {
        List<RedialRule> redials = redials(request.parameters());
        List<CalleeRecord> callees = intake.check(request);
        return intake.take(
                request,
                callees,
                new PlanIntake.Terms(
                        lines(request.parameters()),
                        hours(request.parameters()),
                        request.parameters().require("clear").equals("1"),
                        redials,
                        Optional.empty()));
    }

    private ParameterRule userId() {
        ParameterRule rule = number("userId").optionalUnlessStrict();
        return settings.strict() && settings.userId().isPresent()
                ? rule.that(Checks.oneOf(Long.toString(settings.userId().getAsLong())))
                : rule;
    }

    private static List<RedialRule> redials(Parameters parameters) {
        if (parameters.require("recall").equals("0")) {
            return List.of();
        }
        return RedialRules.read(parameters
                .text("recallParams")
                .orElseThrow(
                        () -> new Refusal(ApiCode.ILLEGAL_PARAMETER, "recallParams is missing, recall=1 needs it")));
    }

    private List<String> lines(Parameters parameters) {
        return parameters
                .text("lineIds")
                .map(text -> List.of(text.split(",", -1)))
                .orElse(inventory.lineIds());
    }

    private static CallHours hours(Parameters parameters) {
        Set<Integer> hours = Arrays.stream(parameters.require("callHour").split(",", -1))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new CallHours(hours, parameters.text("callDate").map(day -> LocalDate.parse(day, Checks.DATE)));
    }
}
