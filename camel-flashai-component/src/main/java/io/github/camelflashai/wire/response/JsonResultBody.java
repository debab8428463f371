package io.github.camelflashai.wire.response;

import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.DelimitedRecord;
import io.github.camelflashai.api.ResultBody;
import io.github.camelflashai.api.Source;
import io.github.camelflashai.wire.DelimitedText;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.WireText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The body of an answer or a callback, read from its JSON.
 *
 * @param request the batch that the request named; null if it named none, or there was no request
 */
public record JsonResultBody(
        Map<String, Object> fields, String message, CallLayout callLayout, Source source, String request)
        implements ResultBody {
    /** The body of an answer to a request that named no batch. */
    public JsonResultBody(Map<String, Object> fields, String message, CallLayout callLayout) {
        this(fields, message, callLayout, Source.POLL, null);
    }

    @Override
    public String batchName() {
        return request == null ? text("batchName") : request;
    }

    @Override
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    @Override
    public String text(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (!WireText.hasPlainForm(value)) {
            return value.toString();
        }
        return value instanceof Number || value instanceof Boolean ? WireText.of(value) : Json.text(value);
    }

    @Override
    public Long number(String field) {
        Object value = fields.get(field);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        try {
            if (value instanceof BigDecimal decimal && WireText.hasPlainForm(decimal)) {
                return decimal.longValueExact();
            }
            return value == null ? null : Long.valueOf(text(field).strip());
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    @Override
    public <T> List<T> records(String field, Function<DelimitedRecord, T> reader) {
        if (fields.get(field) instanceof List<?> elements) {
            // Objects are no records: as text they would have brackets in place of names.
            return DelimitedText.records(
                    DelimitedText.join(
                            elements.stream().filter(String.class::isInstance).map(String.class::cast)),
                    reader);
        }
        String text = text(field);
        return text == null ? List.of() : DelimitedText.records(text, reader);
    }

    @Override
    public <T> List<T> objects(String field, Function<ResultBody, T> reader) {
        return fields.get(field) instanceof List<?> elements
                ? elements.stream()
                        .map(element -> reader.apply(element(element)))
                        .toList()
                : List.of();
    }

    private ResultBody element(Object element) {
        return new JsonResultBody(
                element instanceof Map<?, ?> object ? Json.object(object) : Map.of(),
                message,
                callLayout,
                source,
                null);
    }
}
