package io.github.camelflashai.wire.request;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of a Java record by name, in order, so that a route may hand over its own records. */
public final class RecordFields {
    private RecordFields() {}

    /**
     * The components of a record.
     *
     * @throws IllegalArgumentException if its accessors cannot be called from here
     */
    public static Map<String, Object> of(Record javaRecord) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : javaRecord.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                fields.put(component.getName(), component.getAccessor().invoke(javaRecord));
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalArgumentException(
                        "The record " + javaRecord.getClass().getName() + " cannot be read: make it public, or open its"
                                + " module to camel-flashai",
                        e);
            }
        }
        return fields;
    }
}
