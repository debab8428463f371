package io.github.camelflashai.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a script takes: the result of queryPlanParams.
 *
 * @param variables by their place among a callee's params, first to last
 */
public record ScriptVariables(List<ScriptVariable> variables) implements Listing<ScriptVariable> {
    /** The fields of its JSON form. */
    public static final JsonFields<ScriptVariables> JSON = JsonFields.of(ScriptVariables.class)
            .records(
                    "variables",
                    ScriptVariable.JSON,
                    ScriptVariables::variables,
                    "The variables by their place among a callee's params, first to last.");

    public ScriptVariables {
        variables = List.copyOf(variables);
    }

    @Override
    public List<ScriptVariable> entries() {
        return variables;
    }

    static ScriptVariables read(ResultBody body) {
        // The field's name is misspelt in the API document; a server that spells it right is understood too.
        String field = body.text("paramSeqLsit") != null ? "paramSeqLsit" : "paramSeqList";
        return new ScriptVariables(body.records(field, ScriptVariable::read).stream()
                .sorted(Comparator.comparingInt(ScriptVariable::seq))
                .toList());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
