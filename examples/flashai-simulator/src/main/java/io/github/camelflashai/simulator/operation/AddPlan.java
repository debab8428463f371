package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.flag;
import static io.github.camelflashai.simulator.wire.ParameterRule.number;
import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.CallHours;
import io.github.camelflashai.simulator.dial.RedialRule;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.CheckSettings;
import io.github.camelflashai.simulator.wire.Checks;
import io.github.camelflashai.simulator.wire.ParameterRule;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final ZoneId zone;

    AddPlan(PlanIntake intake, Inventory inventory, CheckSettings settings, ZoneId zone) {
        this.intake = intake;
        this.inventory = inventory;
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public String path() {
        return "addPlan";
    }

    @Override
    public List<ParameterRule> parameters(Behaviour behaviour) {
        boolean complete = behaviour.has(Habit.LINES_AND_NOTIFY_URLS_REQUIRED);
        ParameterRule script = text("botenceId");
        ParameterRule lines = complete ? text("lineIds") : text("lineIds").optional();
        return List.of(
                userId(),
                text("batchName"),
                settings.strict() ? script.that(Checks.oneOf(inventory.scriptIds())) : script,
                text("callDate").optionalUnlessStrict().that(Checks.date()),
                text("callHour")
                        .that(behaviour.has(Habit.CALL_HOURS_9_TO_20) ? Checks.hours(9, 20) : Checks.hours(0, 23)),
                number("clear").that(Checks.oneOf("0", "1")),
                flag("api").optional(),
                settings.strict() ? lines.that(Checks.allOf(inventory.lineIds())) : lines,
                text("mobileList"),
                number("recall").that(Checks.oneOf("0", "1")),
                text("recallParams").optional(),
                notify("notifyUrl", complete),
                notify("notifyBatchUrl", complete));
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
                        hours(request),
                        request.parameters().require("clear").equals("1"),
                        redials,
                        Optional.empty(),
                        inventory.variables(request.parameters().require("botenceId"))));
    }

    private static ParameterRule notify(String name, boolean required) {
        ParameterRule rule = text(name).that(Checks.url()).missedWith(ApiCode.ADD_FAILED);
        return required ? rule : rule.optional();
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

    private CallHours hours(Request request) {
        Set<Integer> hours = Arrays.stream(
                        request.parameters().require("callHour").split(",", -1))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        Optional<LocalDate> day = request.parameters().text("callDate").map(text -> LocalDate.parse(text, Checks.DATE));
        CallHours asked = CallHours.from(hours, day);
        return request.has(Habit.PAST_CALL_DATE_WAITS)
                ? asked.waiting(LocalDate.ofInstant(request.now(), zone))
                : asked;
    }
}
