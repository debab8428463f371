package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.WireText;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The forms in which routes hand over callees: a list, iterable, iterator, stream or array of {@link Callee}, of maps or of
 * records; one of them alone; or nothing of the kind.
 *
 * <p>A map is what a CSV or SQL step delivers: {@code phone}, whatever the case of its letters, and the script variables in
 * their order. Instead of variables it may hold {@code attach} and {@code params} as the API has them, each as a list or as
 * text joined by {@code -}; and {@code custName} and {@code custCompany}.
 */
final class CalleeMapper {
    private static final String PHONE = "phone";
    private static final String ATTACH = "attach";
    private static final String PARAMS = "params";
    private static final String CUST_NAME = "custName";
    private static final String CUST_COMPANY = "custCompany";

    private CalleeMapper() {}

    /** The single callees of a value, or empty if the value is no collection of them. */
    static Optional<Iterator<?>> iterate(Object value) {
        if (value instanceof Iterator<?> iterator) {
            return Optional.of(iterator);
        }
        if (value instanceof Iterable<?> iterable) {
            return Optional.of(iterable.iterator());
        }
        if (value instanceof Stream<?> stream) {
            return Optional.of(stream.iterator());
        }
        if (value instanceof Object[] array) {
            return Optional.of(Arrays.asList(array).iterator());
        }
        if (value instanceof Callee || value instanceof Map<?, ?> || value instanceof Record) {
            return Optional.of(List.of(value).iterator());
        }
        return Optional.empty();
    }

    /** Writes one callee, or notes why it cannot be. */
    static void write(Object element, CalleeEncoder writer) {
        try {
            writer.write(callee(element));
        } catch (InvalidCalleeException e) {
            writer.refuse(e.kind(), e.field(), e.getMessage());
        }
    }

    /** The callee that an element stands for. */
    static Callee callee(Object element) throws InvalidCalleeException {
        if (element instanceof Callee callee) {
            return callee;
        }
        if (element instanceof Record javaRecord) {
            return ofMap(RecordFields.of(javaRecord));
        }
        if (element instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        throw new InvalidCalleeException(
                Violation.Kind.WRONG_TYPE,
                null,
                "is " + (element == null ? "null" : "a " + element.getClass().getName())
                        + ": must be a Callee, a Map or a record with a phone");
    }

    private static Callee ofMap(Map<?, ?> map) throws InvalidCalleeException {
        Map<String, Object> variables = new LinkedHashMap<>();
        Object phone = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (PHONE.equalsIgnoreCase(name)) {
                phone = entry.getValue();
            } else {
                variables.put(name, entry.getValue());
            }
        }
        boolean hasAttach = variables.containsKey(ATTACH);
        boolean hasParams = variables.containsKey(PARAMS);
        List<String> attach = items(variables.remove(ATTACH));
        List<String> params = items(variables.remove(PARAMS));
        String custName = WireText.of(variables.remove(CUST_NAME));
        String custCompany = WireText.of(variables.remove(CUST_COMPANY));

        Optional<String> notSingle = variables.entrySet().stream()
                .filter(variable -> !isSingleValue(variable.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!isSingleValue(phone)) {
            throw new InvalidCalleeException(Violation.Kind.WRONG_TYPE, PHONE, "must be text or a number");
        }
        if (notSingle.isPresent()) {
            throw new InvalidCalleeException(
                    Violation.Kind.WRONG_TYPE,
                    notSingle.get(),
                    "must be a single value: text, a number, a date or null");
        }
        if ((hasAttach || hasParams) && !variables.isEmpty()) {
            throw new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    variables.keySet().iterator().next(),
                    "stands beside attach or params: give the script variables as fields of their own, or as attach and"
                            + " params, not both");
        }
        List<String> names = variables.isEmpty() ? attach : List.copyOf(variables.keySet());
        List<String> values = variables.isEmpty()
                ? params
                : variables.values().stream().map(WireText::of).toList();
        return new Callee(WireText.of(phone), names, values, custName, custCompany);
    }

    private static List<String> items(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(WireText::of).toList()
                : Callee.items(WireText.of(value));
    }

    private static boolean isSingleValue(Object value) {
        return value == null
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal
                // A plain Date has no text that a robot could read out; those of java.sql have.
                || (value instanceof Date && value.getClass() != Date.class)
                || value instanceof UUID;
    }
}
