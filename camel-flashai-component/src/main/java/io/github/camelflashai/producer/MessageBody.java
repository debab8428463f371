package io.github.camelflashai.producer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.request.OnePass;
import io.github.camelflashai.wire.request.RecordFields;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * What a message's body gives to a call.
 *
 * @param fields parameters by name; empty if the body holds none
 * @param callees the callees, if the body holds them; else null
 * @param plain whether it is one value and nothing else
 */
public record MessageBody(Map<String, Object> fields, Object callees, boolean plain) {
    static final String CALLEES = "callees";
    private static final MessageBody NOTHING = new MessageBody(Map.of(), null, false);

    /**
     * Reads the body: a Map, a record, or JSON as text, bytes or stream; for an operation that takes callees also these
     * alone, as objects, as a JSON array, or as the text of the API; for one that takes a batch name and no more, or phones,
     * these as plain text.
     *
     * @throws FlashAiInvalidRequestException if the body is of a form that gives no parameters, so that what it says would
     *     be ignored
     */
    public static MessageBody read(Exchange exchange, Operation operation) {
        MessageBody body = of(exchange, operation);
        if (body.callees instanceof Stream<?> stream) {
            closeWithExchange(stream, exchange);
        }
        return body;
    }

    /** It may hold a connection of a database. Another attempt may still read it, so it is not closed before. */
    private static void closeWithExchange(Stream<?> stream, Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                stream.close();
            }
        });
    }

    private static MessageBody of(Exchange exchange, Operation operation) {
        Object body = Json.plain(exchange.getMessage().getBody());
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
            return isResult(javaRecord)
                    ? ofResult(operation, javaRecord)
                    : ofFields(operation, RecordFields.of(javaRecord));
        }
        Optional<MessageBody> elements = plain(PlainBody.ofElements(operation, body));
        if (elements.isPresent()) {
            return elements.get();
        }
        String text;
        try {
            text = BodyText.of(exchange, body).strip();
        } catch (UnfitBodyException e) {
            refuseUsedUp(operation, body);
            return unfit(exchange, operation, e.getMessage());
        }
        if (text.isEmpty()) {
            refuseUsedUp(operation, body);
            return NOTHING;
        }
        if (!BodyText.opensAgain(body)) {
            OnePass.note(body);
        }
        return text.startsWith("{")
                ? ofFields(operation, Json.object((Map<?, ?>) BodyJson.of(text, operation)))
                : ofText(exchange, operation, text);
    }

    /** The options would act in the place of what an earlier attempt has read. */
    private static void refuseUsedUp(Operation operation, Object body) {
        if (OnePass.isNoted(body)) {
            throw fault(
                    operation,
                    "is a stream or reader that was read before, by an earlier attempt, and gives nothing any more: let Camel"
                            + " keep it (stream caching), or make text of it (convertBodyTo)");
        }
    }

    /** What text is that is no JSON object: the one place that decides it. */
    private static MessageBody ofText(Exchange exchange, Operation operation, String text) {
        if (operation.takesCallees()) {
            return new MessageBody(Map.of(), text.startsWith("[") ? BodyJson.of(text, operation) : text, false);
        }
        Optional<MessageBody> value = plain(
                PlainBody.phones(operation).isPresent() && text.startsWith("[")
                        ? PlainBody.ofElements(operation, BodyJson.of(text, operation))
                        : PlainBody.ofText(operation, text));
        if (value.isPresent()) {
            return value.get();
        }
        return unfit(
                exchange,
                operation,
                "is text that is no JSON object: give the parameters as a Map, a record or a JSON object");
    }

    /**
     * A body that gives nothing is what an earlier step of the route left behind, if the headers say all that must be said.
     * Else the options would act in its place, and what it says be ignored.
     */
    private static MessageBody unfit(Exchange exchange, Operation operation, String reason) {
        if (!operation.isGeneric() && isSaidByHeaders(exchange.getMessage(), operation)) {
            return NOTHING;
        }
        throw fault(
                operation,
                reason + (operation.takesCallees() ? ", or a list, iterator or stream of callees" : "")
                        + "; or remove the body where the options are meant to act alone");
    }

    static boolean isSaidByHeaders(Message message, Operation operation) {
        return operation.required().stream()
                .allMatch(parameter -> message.getHeader(FlashAiConstants.headerOf(parameter)) != null);
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

    private static Optional<MessageBody> plain(Optional<Map<String, Object>> value) {
        return value.map(fields -> new MessageBody(fields, null, true));
    }

    private static boolean isCallees(Object body) {
        return body instanceof Callee
                || body instanceof Iterable<?>
                || body instanceof Iterator<?>
                || body instanceof Stream<?>
                || body instanceof Object[];
    }

    /** What a call before this one ended with: nobody wrote it for this call. */
    private static boolean isResult(Record javaRecord) {
        return javaRecord.getClass().getPackage().equals(Operation.class.getPackage());
    }

    private static MessageBody ofResult(Operation operation, Record result) {
        Map<String, Object> fields = RecordFields.of(result);
        fields.keySet().removeIf(name -> operation.parameters().stream()
                .noneMatch(parameter -> parameter.wireName().equals(name)));
        fields.values().removeIf(value -> value == null);
        return ofFields(operation, fields);
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

    static FlashAiInvalidRequestException fault(Operation operation, String reason) {
        return new FlashAiInvalidRequestException(
                operation.path(), List.of(Violation.of(Violation.Kind.WRONG_TYPE, "body", reason)));
    }
}
