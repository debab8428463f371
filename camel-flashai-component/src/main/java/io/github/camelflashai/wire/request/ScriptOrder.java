package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ScriptVariable;
import io.github.camelflashai.api.ScriptVariables;
import io.github.camelflashai.wire.WireText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts a callee's values into the order of a script. The robot takes them by their place, so one that lacks would give it the
 * values of others. What a callee has beyond the script's variables stays, behind them.
 */
final class ScriptOrder {
    private final List<String> names;

    ScriptOrder(ScriptVariables variables) {
        this.names = variables.variables().stream().map(ScriptVariable::name).toList();
    }

    /**
     * The order of the script that a request names.
     *
     * @param scripts knows the variables; null if callees are sent as they are given
     * @return null if callees are sent as they are given
     */
    static ScriptOrder of(ScriptVariablesSource scripts, Operation operation, ParameterSource request) {
        Object script = scripts != null && operation.requires(Parameter.BOTENCE_ID)
                ? request.value(Parameter.BOTENCE_ID)
                : null;
        String botenceId = WireText.hasPlainForm(script) ? WireText.of(script) : "";
        return botenceId.isBlank() ? null : new ScriptOrder(scripts.variables(botenceId));
    }

    /**
     * The callee in the order of the script.
     *
     * @param lacking takes the name of each variable that the callee lacks, or has no value of; its values are in no order then
     */
    Callee apply(Callee callee, Consumer<String> lacking) {
        Map<String, String> left = new LinkedHashMap<>(callee.variables());
        List<String> attach = new ArrayList<>(left.size());
        List<String> params = new ArrayList<>(left.size());
        for (String name : names) {
            String value = take(left, name);
            if (value == null || value.isBlank()) {
                lacking.accept(name);
            } else {
                attach.add(name);
                params.add(value);
            }
        }
        attach.addAll(left.keySet());
        params.addAll(left.values());
        return names.isEmpty()
                ? callee
                : new Callee(callee.phone(), attach, params, callee.custName(), callee.custCompany());
    }

    /** By its name; where there is none spelt so, by one that differs only in case, as SQL columns do. */
    private static String take(Map<String, String> variables, String name) {
        String exact = variables.remove(name);
        if (exact != null) {
            return exact;
        }
        for (String other : variables.keySet()) {
            if (other.equalsIgnoreCase(name)) {
                return variables.remove(other);
            }
        }
        return null;
    }
}
