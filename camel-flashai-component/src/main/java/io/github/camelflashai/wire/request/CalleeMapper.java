package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.wire.Json;
import io.github.camelflashai.wire.WireText;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The forms in which routes hand over callees: a list, iterable, iterator, stream or array of {@link Callee}, of maps or of
 * records; one of them alone; or nothing of the kind.
 *
 * <p>A map is what a CSV or SQL step delivers: {@code phone} and the script variables in their order. Instead of variables it may
 * hold {@code attach} and {@code params} as the API has them, each as a list or as text joined by {@code -}; and
 * {@code custName} and {@code custCompany}. The case of these names does not matter, since databases have their own; nor do blanks
 * and byte order marks around any name, which steps that read CSV leave there.
 */
final class CalleeMapper {
    private static final String PHONE = "phone";
    private static final String ATTACH = "attach";
    private static final String PARAMS = "params";
    private static final String CUST_NAME = "custName";
    private static final String CUST_COMPANY = "custCompany";

    private static final Map<String, String> USUAL_SPELLING = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        List.of(PHONE, ATTACH, PARAMS, CUST_NAME, CUST_COMPANY).forEach(name -> USUAL_SPELLING.put(name, name));
    }

    private CalleeMapper() {}

    /**
     * The single callees of a value, or empty if the value is no collection of them.
     *
     * @throws InvalidValueException if it gives them once, and has done so
     */
    static Optional<Iterator<?>> iterate(Object value) throws InvalidValueException {
        if (value instanceof CalleeRows rows) {
            return Optional.of(rows.fromFirst());
        }
        if (value instanceof Iterator<?> iterator) {
            return Optional.of(OnePass.over(iterator, () -> iterator));
        }
        if (value instanceof Collection<?> collection) {
            return Optional.of(collection.iterator());
        }
        if (value instanceof Iterable<?> iterable) {
            return Optional.of(OnePass.over(iterable, iterable::iterator));
        }
        if (value instanceof Stream<?> stream) {
            return Optional.of(OnePass.over(stream, stream::iterator));
        }
        if (value instanceof Object[] array) {
            return Optional.of(Arrays.asList(array).iterator());
        }
        if (value instanceof Callee || value instanceof Map<?, ?> || value instanceof Record) {
            return Optional.of(List.of(value).iterator());
        }
        return Optional.empty();
    }

    /** The phone of something that is no callee, as far as it shows one. */
    static String phoneOf(Object element) {
        if (element instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> field : map.entrySet()) {
                if (PHONE.equals(name(field.getKey())) && field.getValue() instanceof CharSequence phone) {
                    return phone.toString();
                }
            }
        }
        return "";
    }

    /** The callee that an element stands for. */
    static Callee callee(Object element) throws InvalidCalleeException {
        if (element instanceof Callee callee) {
            return callee;
        }
        if (element instanceof CalleeRow row) {
            return row.callee();
        }
        if (element instanceof Record javaRecord) {
            return ofMap(RecordFields.of(javaRecord));
        }
        if (Json.plain(element) instanceof Map<?, ?> map) {
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
        for (Map.Entry<?, ?> entry : ordered(map).entrySet()) {
            String name = name(entry.getKey());
            if (name.isEmpty()) {
                refuseNameless(entry.getValue());
            } else if (variables.containsKey(name)) {
                throw new InvalidCalleeException(
                        Violation.Kind.AMBIGUOUS, name, "stands twice, in other case: leave one of them out");
            } else {
                variables.put(name, entry.getValue());
            }
        }
        Object phone = variables.remove(PHONE);
        boolean hasAttach = variables.containsKey(ATTACH);
        boolean hasParams = variables.containsKey(PARAMS);
        List<String> attach = items(ATTACH, variables.remove(ATTACH));
        List<String> params = items(PARAMS, variables.remove(PARAMS));
        String custName = text(CUST_NAME, variables.remove(CUST_NAME));
        String custCompany = text(CUST_COMPANY, variables.remove(CUST_COMPANY));
        if ((hasAttach || hasParams) && !variables.isEmpty()) {
            throw new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    variables.keySet().iterator().next(),
                    "stands beside attach or params: give the script variables as fields of their own, or as attach and"
                            + " params, not both");
        }
        List<String> values = new ArrayList<>(variables.size());
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            values.add(text(variable.getKey(), variable.getValue()));
        }
        return variables.isEmpty()
                ? new Callee(phone(phone), attach, params, custName, custCompany)
                : new Callee(phone(phone), List.copyOf(variables.keySet()), values, custName, custCompany);
    }

    /** The name of a field as it counts. */
    static String name(Object given) {
        String text = given == null ? "" : given.toString();
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (from < to && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        String name = text.substring(from, to);
        return USUAL_SPELLING.getOrDefault(name, name);
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The column that a delimiter at the end of each line makes is none, as long as it is empty. */
    private static void refuseNameless(Object value) throws InvalidCalleeException {
        if (value != null && !value.toString().isBlank()) {
            throw new InvalidCalleeException(
                    Violation.Kind.SHIFTS_DATA,
                    null,
                    "has a value without a name, which would shift those behind it: name it, or remove it");
        }
    }

    /** A map without an order of its own is read by the order of its names, which is the same in every process. */
    private static Map<?, ?> ordered(Map<?, ?> map) {
        if (map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?> || !hasNoOrder(map.getClass())) {
            return map;
        }
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    private static boolean hasNoOrder(Class<?> type) {
        return type == HashMap.class
                || type == ConcurrentHashMap.class
                || type.getName().startsWith("java.util.ImmutableCollections");
    }

    private static String phone(Object phone) throws InvalidCalleeException {
        try {
            return isSingleValue(phone) ? PhoneValue.text(phone) : text(PHONE, phone);
        } catch (InvalidValueException e) {
            throw new InvalidCalleeException(Violation.Kind.WRONG_TYPE, PHONE, e.getMessage());
        }
    }

    private static String text(String name, Object value) throws InvalidCalleeException {
        if (!isSingleValue(value)) {
            throw new InvalidCalleeException(
                    Violation.Kind.WRONG_TYPE, name, "must be a single value: text, a number, a date or null");
        }
        if (!WireText.hasPlainForm(value)) {
            throw new InvalidCalleeException(Violation.Kind.WRONG_TYPE, name, ParameterValues.NO_PLAIN_FORM);
        }
        return WireText.of(value);
    }

    private static List<String> items(String name, Object value) throws InvalidCalleeException {
        if (!(value instanceof Collection<?> given)) {
            return Callee.items(text(name, value));
        }
        List<String> items = new ArrayList<>(given.size());
        for (Object item : given) {
            items.add(text(name, item));
        }
        return items;
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
