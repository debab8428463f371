package io.github.camelflashai;

import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.client.RecordIterator;
import io.github.camelflashai.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.camel.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Results for Camel's type conversion, by which components write a body: as the JSON of {@link JsonForm#toMap()}, in UTF-8. So a
 * queue, a topic, a file and a database get the data itself, and never the {@code toString} that is meant for logs.
 */
@Converter(generateLoader = true)
public final class ResultConverter {
    private ResultConverter() {}

    @Converter
    public static String toText(JsonForm result) {
        return Json.text(result.toMap());
    }

    @Converter
    public static byte[] toBytes(JsonForm result) {
        return toText(result).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static InputStream toStream(JsonForm result) {
        return new ByteArrayInputStream(toBytes(result));
    }

    @Converter
    public static Reader toReader(JsonForm result) {
        return new StringReader(toText(result));
    }

    /**
     * For repositories that keep exchanges, such as that of an aggregator in a database: what they cannot serialize they leave out.
     * The records are not serializable themselves, or JMS would send them as objects of Java.
     */
    @Converter
    public static Serializable toSerializable(JsonForm result) {
        return toText(result);
    }

    @Converter
    public static Map<String, @Nullable Object> toMap(JsonForm result) {
        return result.toMap();
    }

    /** The records of all pages as one JSON array, each written when it is read. */
    @Converter
    public static InputStream toStream(RecordIterator<?> records) {
        return new JsonArrayStream(records.whole());
    }

    @Converter
    public static byte[] toBytes(RecordIterator<?> records) throws java.io.IOException {
        return toStream(records).readAllBytes();
    }

    @Converter
    public static String toText(RecordIterator<?> records) throws java.io.IOException {
        return new String(toBytes(records), StandardCharsets.UTF_8);
    }

    @Converter
    public static Reader toReader(RecordIterator<?> records) {
        return new java.io.InputStreamReader(toStream(records), StandardCharsets.UTF_8);
    }

    /**
     * A collection, such as the rejected callees of a receipt, as one JSON array if there is a result in it. Any other as Camel
     * converts it: it remembers by class what converted a list, so that leaving those to others would leave ours to them too.
     */
    @Converter
    public static String toText(Collection<?> collection) {
        return collection.stream().noneMatch(JsonForm.class::isInstance)
                ? collection.toString()
                : Json.text(collection.stream()
                        .map(element -> element instanceof JsonForm result ? result.toMap() : element)
                        .toList());
    }
}
