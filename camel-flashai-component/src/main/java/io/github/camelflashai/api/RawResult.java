package io.github.camelflashai.api;

import java.util.Map;

/**
 * The result of the generic operation.
 *
 * @param fields the fields of the answer's body as plain Java (String, Number, Boolean, List, Map, null); empty if it had
 *     none
 */
public record RawResult(Map<String, Object> fields) {
    static RawResult read(ResultBody body) {
        return new RawResult(body.fields());
    }

    /** Names the fields and not their values, among which may be phones. */
    @Override
    public String toString() {
        return "Answer" + fields.keySet();
    }
}
