package io.github.camelflashai.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.ResultBody;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The body of an answer, read from its JSON. */
record JsonResultBody(JsonNode body, String message, CallLayout callLayout) implements ResultBody {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int LARGEST_SCALE = 1000;

    @Override
    public boolean isEmpty() {
        return body.isEmpty();
    }

    @Override
    public String text(String field) {
        return text(body.path(field));
    }

    /** A value as text, numbers in plain form; null if it is missing. */
    static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isValueNode() ? WireText.of(plain(value)) : value.toString();
    }

    @Override
    public Long number(String field) {
        String text = text(field);
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public <T> List<T> records(String field, Function<DelimitedRecord, T> reader) {
        String text = text(field);
        return text == null ? List.of() : DelimitedText.records(text, reader);
    }

    @Override
    public <T> List<T> objects(String field, Function<ResultBody, T> reader) {
        return StreamSupport.stream(body.path(field).spliterator(), false)
                .map(element -> reader.apply(new JsonResultBody(element, message, callLayout)))
                .toList();
    }

    @Override
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(Json.MAPPER.convertValue(body, FIELDS));
    }

    /** A number such as 1e999999999 is ten characters long, and its plain form would fill the memory. */
    private static Object plain(JsonNode value) {
        return value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) <= LARGEST_SCALE
                ? value.decimalValue()
                : value.asText();
    }
}
