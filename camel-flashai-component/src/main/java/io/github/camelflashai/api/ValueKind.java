package io.github.camelflashai.api;

/** The form of a parameter's value: what a route may hand over for it, and the JSON type it becomes. */
public enum ValueKind {
    /** Text; a number or boolean is taken as its plain text. */
    TEXT(JsonType.STRING),
    /** A phone: text, or a whole number that cannot have lost digits. */
    PHONE(JsonType.STRING),
    /** A whole number, as a number or as text of digits. */
    NUMBER(JsonType.NUMBER),
    /** A boolean, or the text {@code true} or {@code false}. */
    FLAG(JsonType.BOOLEAN),
    /** A day: text {@code yyyyMMdd}, or a {@code java.time.LocalDate}. */
    DATE(JsonType.STRING),
    /** Items joined by commas: the text, or a collection of the items. */
    COMMA_LIST(JsonType.STRING),
    /** Phones joined by the configured joiner: the text, or a collection of phones. */
    PHONE_LIST(JsonType.STRING),
    /** Text that holds a JSON array: the text, or a collection of maps or records. */
    JSON_ARRAY(JsonType.STRING),
    /** Callees in the delimited text of the API: the text, or a list, iterable, iterator or stream of callees or maps. */
    CALLEES(JsonType.STRING);

    private final JsonType jsonType;

    ValueKind(JsonType jsonType) {
        this.jsonType = jsonType;
    }

    public JsonType jsonType() {
        return jsonType;
    }
}
