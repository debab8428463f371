package io.github.camelflashai.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.camelflashai.api.JsonFields;
import io.github.camelflashai.api.JsonForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schema of what leaves Camel, and its table for the docs, from the fields that write it. */
public final class ResultSchema {
    private static final String REFERENCE = "#/$defs/";

    private ResultSchema() {}

    /** The schema: a document is one of the records. */
    static String text() throws Exception {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "What leaves the FlashAI component for Apache Camel");
        schema.put("description", "Rendered from the records by ResultSchemaTest. One of these, as its name says.");
        schema.put(
                "anyOf",
                all().map(form -> Map.of("$ref", REFERENCE + form.name())).toList());
        schema.put("$defs", definitions());
        return write(schema);
    }

    /** The schema of one record. */
    static String of(Class<?> record) throws Exception {
        return write(Map.of("$ref", REFERENCE + record.getSimpleName(), "$defs", definitions()));
    }

    /** The fields of all records, one row a field. */
    static String rows() {
        return all().map(form -> form.fields().stream()
                        .map(field -> "| `%s` | %s | %s%n".formatted(field.name(), word(field), field.description()))
                        .collect(Collectors.joining("", "3+h| `%s`%n".formatted(form.name()), "")))
                .collect(Collectors.joining());
    }

    private static String word(JsonFields.Field<?> field) {
        return switch (field.type()) {
            case TEXT -> "text";
            case NUMBER -> "whole number";
            case FLAG -> "true or false";
            case TIME -> "time, ISO 8601 in UTC";
            case TEXTS -> "list of texts";
            case RECORDS ->
                "list of `" + Objects.requireNonNull(field.records()).name() + "`";
            case ANYTHING -> "object";
        };
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        all().forEach(form -> definitions.put(form.name(), definition(form)));
        return definitions;
    }

    private static Map<String, Object> definition(JsonFields<?> form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (JsonFields.Field<?> field : form.fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", field.description());
            property.putAll(type(field));
            properties.put(field.name(), property);
            names.add(field.name());
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("type", "object");
        definition.put("properties", properties);
        definition.put("required", names);
        definition.put("additionalProperties", false);
        return definition;
    }

    private static Map<String, Object> type(JsonFields.Field<?> field) {
        return switch (field.type()) {
            case TEXT -> Map.of("type", List.of("string", "null"));
            case NUMBER -> Map.of("type", List.of("integer", "null"));
            case FLAG -> Map.of("type", List.of("boolean", "null"));
            case TIME -> ordered("type", List.of("string", "null"), "format", "date-time");
            case TEXTS -> ordered("type", "array", "items", Map.of("type", "string"));
            case RECORDS ->
                ordered(
                        "type",
                        "array",
                        "items",
                        Map.of(
                                "$ref",
                                REFERENCE
                                        + Objects.requireNonNull(field.records())
                                                .name()));
            case ANYTHING -> Map.of("type", "object");
        };
    }

    private static Map<String, Object> ordered(String name, Object value, String other, Object otherValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(other, otherValue);
        return map;
    }

    /** The fields of all records, by name. */
    private static Stream<JsonFields<?>> all() {
        return records(JsonForm.class)
                .distinct()
                .<JsonFields<?>>map(ResultSchema::fields)
                .sorted(Comparator.comparing(JsonFields::name));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ResultSchema::records)
                : Stream.of(type);
    }

    private static JsonFields<?> fields(Class<?> record) {
        try {
            return (JsonFields<?>) record.getField("JSON").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record + " has no JSON", e);
        }
    }

    private static String write(Object schema) throws Exception {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(schema) + "\n";
    }
}
