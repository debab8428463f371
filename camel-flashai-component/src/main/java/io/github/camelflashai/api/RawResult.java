package io.github.camelflashai.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of the generic operation.
 *
 * @param fields the fields of the answer's body as plain Java (String, Number, Boolean, List, Map, null); empty if it had
 *     none
 */
public record RawResult(Map<String, Object> fields) implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<RawResult> JSON = JsonFields.of(RawResult.class)
            .anything("fields", RawResult::fields, "The fields of the answer's body, as they came.");

    static RawResult read(ResultBody body) {
        return new RawResult(body.fields());
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }

    /** Names the fields and not their values, among which may be phones. */
    @Override
    public String toString() {
        return "Answer" + fields.keySet();
    }
}
