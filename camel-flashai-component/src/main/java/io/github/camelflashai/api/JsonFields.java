package io.github.camelflashai.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record's JSON form: their names, types and meanings, and where their values come from. The JSON Schema of the
 * records is rendered from the same fields. Immutable.
 *
 * <p>A field is always there; what is not known is null, and so is empty text. Only {@linkplain Type#ANYTHING what the server
 * sent} is as it came.
 *
 * @param <T> the record
 */
public final class JsonFields<T> {
    /** What a field holds. */
    public enum Type {
        TEXT,
        /** A whole number. */
        NUMBER,
        FLAG,
        /** A point in time as ISO 8601 in UTC, such as {@code 2026-12-01T02:00:00Z}. */
        TIME,
        /** A list of texts. */
        TEXTS,
        /** A list of records that have a form of their own. */
        RECORDS,
        /** An object with whatever the server sent. */
        ANYTHING
    }

    /**
     * A field.
     *
     * @param type what it holds
     * @param description what it means
     * @param records the fields of its records; null if it holds none
     * @param value its value for a record
     */
    public record Field<T>(
            String name,
            Type type,
            String description,
            @Nullable JsonFields<?> records,
            Function<? super T, ? extends @Nullable Object> value) {}

    private final String name;
    private final List<Field<T>> fields;

    private JsonFields(String name, List<Field<T>> fields) {
        this.name = name;
        this.fields = Collections.unmodifiableList(fields);
    }

    static <T> JsonFields<T> of(Class<T> type) {
        return new JsonFields<>(type.getSimpleName(), List.of());
    }

    JsonFields<T> text(String field, Function<? super T, @Nullable String> value, String description) {
        return with(Type.TEXT, field, description, record -> {
            String text = value.apply(record);
            return text == null || text.isEmpty() ? null : text;
        });
    }

    JsonFields<T> number(String field, Function<? super T, ? extends @Nullable Number> value, String description) {
        return with(Type.NUMBER, field, description, value);
    }

    JsonFields<T> flag(String field, Function<? super T, @Nullable Boolean> value, String description) {
        return with(Type.FLAG, field, description, value);
    }

    JsonFields<T> time(String field, Function<? super T, @Nullable Instant> value, String description) {
        return with(Type.TIME, field, description, record -> {
            Instant time = value.apply(record);
            return time == null ? null : time.toString();
        });
    }

    JsonFields<T> texts(String field, Function<? super T, List<String>> value, String description) {
        return with(Type.TEXTS, field, description, record -> new ArrayList<>(value.apply(record)));
    }

    JsonFields<T> anything(
            String field, Function<? super T, ? extends Map<String, ? extends @Nullable Object>> value, String what) {
        return with(Type.ANYTHING, field, what, value);
    }

    <R> JsonFields<T> records(
            String field, JsonFields<R> records, Function<? super T, ? extends List<R>> value, String description) {
        return with(new Field<>(field, Type.RECORDS, description, records, record -> {
            List<Map<String, @Nullable Object>> forms = new ArrayList<>();
            value.apply(record).forEach(element -> forms.add(records.of(element)));
            return forms;
        }));
    }

    /** All fields of a record inside this one, as fields of this one. */
    <R> JsonFields<T> all(JsonFields<R> others, Function<? super T, ? extends R> inside) {
        JsonFields<T> more = this;
        for (Field<R> other : others.fields) {
            more = more.with(new Field<>(
                    other.name,
                    other.type,
                    other.description,
                    other.records,
                    record -> other.value.apply(inside.apply(record))));
        }
        return more;
    }

    private JsonFields<T> with(
            Type type, String field, String description, Function<? super T, ? extends @Nullable Object> value) {
        return with(new Field<>(field, type, description, null, value));
    }

    private JsonFields<T> with(Field<T> field) {
        List<Field<T>> more = new ArrayList<>(fields);
        more.add(field);
        return new JsonFields<>(name, more);
    }

    /** The name of the record. */
    public String name() {
        return name;
    }

    /** The fields in their order. */
    public List<Field<T>> fields() {
        return fields;
    }

    /** The form of a record, in a Map that is the caller's to change. */
    Map<String, @Nullable Object> of(T record) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        fields.forEach(field -> form.put(field.name, field.value.apply(record)));
        return form;
    }
}
