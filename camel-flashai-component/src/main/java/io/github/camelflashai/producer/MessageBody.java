package io.github.camelflashai.producer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.request.RecordFields;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * What a message's body gives to a call.
 *
 * @param fields parameters by name; empty if the body holds none
 * @param callees the callees, if the body holds them; else null
 * @param plain whether it is one value and nothing else
 */
public record MessageBody(Map<String, Object> fields, Object callees, boolean plain) {
    private static final String CALLEES = "callees";
    private static final MessageBody NOTHING = new MessageBody(Map.of(), null, false);
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Object>> ARRAY = new TypeReference<>() {};

    /**
     * Reads the body: a Map, a record, or JSON as text, bytes or stream; for an operation that takes callees also these
     * alone, as objects, as a JSON array, or as the text of the API; for one that takes a batch name and no more, or phones,
     * these as plain text.
     *
     * @throws FlashAiInvalidRequestException if the body is JSON that cannot be read, or of a type that gives no parameters
     */
    public static MessageBody read(Exchange exchange, Operation operation) {
        Object body = exchange.getMessage().getBody();
        if (body == null || (operation.parameters().isEmpty() && !operation.isGeneric())) {
            return NOTHING;
        }
        if (operation.takesCallees() && isCallees(body)) {
            return new MessageBody(Map.of(), body, false);
        }
        if (body instanceof Map<?, ?> map) {
            return ofFields(operation, named(map));
        }
        if (body instanceof Record javaRecord) {
            return ofFields(operation, RecordFields.of(javaRecord));
        }
        Optional<Map<String, Object>> elements = PlainBody.ofElements(operation, body);
        if (elements.isPresent()) {
            return new MessageBody(elements.get(), null, true);
        }
        String text = text(exchange, body, operation).strip();
        if (text.startsWith("[")) {
            elements = PlainBody.phones(operation)
                    .flatMap(phones -> PlainBody.ofElements(operation, json(text, ARRAY, operation)));
            if (elements.isPresent()) {
                return new MessageBody(elements.get(), null, true);
            }
        }
        if (text.startsWith("{")) {
            return ofFields(operation, json(text, OBJECT, operation));
        }
        if (operation.takesCallees() && !text.isEmpty()) {
            return new MessageBody(Map.of(), text.startsWith("[") ? json(text, ARRAY, operation) : text, false);
        }
        if (operation.isGeneric() && !text.isEmpty()) {
            throw fault(
                    operation,
                    "is text that is no JSON object: give the parameters as a Map, a record or a JSON object");
        }
        // Other text gives no parameters: it is what an earlier step of the route left behind.
        return PlainBody.ofText(operation, text)
                .map(value -> new MessageBody(value, null, true))
                .orElse(NOTHING);
    }

    /** The field of a name; where the body has none spelt so, one that differs only in case, as SQL columns do. */
    Object field(String name) {
        Object exact = fields.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getKey().equalsIgnoreCase(name) && field.getValue() != null) {
                return field.getValue();
            }
        }
        return null;
    }

    private static boolean isCallees(Object body) {
        return body instanceof Callee
                || body instanceof Iterable<?>
                || body instanceof Iterator<?>
                || body instanceof Stream<?>
                || body instanceof Object[];
    }

    private static MessageBody ofFields(Operation operation, Map<String, Object> fields) {
        MessageBody body = new MessageBody(fields, null, false);
        if (!operation.takesCallees()) {
            return body;
        }
        Object callees = body.field(CALLEES);
        if (callees != null && body.field("mobileList") != null) {
            throw fault(operation, "holds both callees and mobileList, which say the same: leave one of them out");
        }
        return new MessageBody(fields, callees, false);
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    /** Text in UTF-8 unless the exchange says otherwise, and never in whatever the machine's default may be. */
    private static String text(Exchange exchange, Object body, Operation operation) {
        if (body instanceof CharSequence) {
            return body.toString();
        }
        byte[] bytes = exchange.getContext().getTypeConverter().tryConvertTo(byte[].class, exchange, body);
        if (bytes == null) {
            throw fault(
                    operation,
                    "is a " + body.getClass().getName()
                            + ": must be a Map, a record, or JSON as text, bytes or stream"
                            + (operation.takesCallees() ? ", or a list, iterator or stream of callees" : ""));
        }
        String charset = exchange.getProperty(Exchange.CHARSET_NAME, String.class);
        return new String(bytes, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
    }

    private static <T> T json(String text, TypeReference<T> type, Operation operation) {
        try {
            return Json.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            // Only the place: the parser's message quotes the text, which may hold phones.
            throw fault(
                    operation,
                    "is no valid JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static FlashAiInvalidRequestException fault(Operation operation, String reason) {
        return new FlashAiInvalidRequestException(
                operation.path(), List.of(Violation.of(Violation.Kind.WRONG_TYPE, "body", reason)));
    }
}
