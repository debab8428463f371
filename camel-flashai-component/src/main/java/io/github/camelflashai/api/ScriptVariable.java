package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a script.
 *
 * @param name its name
 * @param seq its place among a callee's params, counted as the server counts; {@link Integer#MAX_VALUE} where the server
 *     gave no number
 * @param type its type, in the server's words
 */
public record ScriptVariable(String name, int seq, String type) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<ScriptVariable> JSON = JsonFields.of(ScriptVariable.class)
            .text("name", ScriptVariable::name, "Its name.")
            .number(
                    "seq",
                    variable -> variable.seq() == Integer.MAX_VALUE ? null : variable.seq(),
                    "Its place among a callee's params, as the server counts.")
            .text("type", ScriptVariable::type, "Its type, in the server's words.");

    static ScriptVariable read(DelimitedRecord fields) {
        return new ScriptVariable(fields.field(0), seq(fields.field(1)), fields.field(2));
    }

    private static int seq(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
