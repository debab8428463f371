package io.github.camelflashai.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** How the connector reads and writes JSON. Immutable once built. */
public final class Json {
    /**
     * A whole page of calls is one JSON string, which may be longer than Jackson allows by default; the size of an answer is
     * limited before it is parsed.
     */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads values as plain Java: maps, lists, text, numbers, booleans and null. */
    public static final ObjectReader PLAIN =
            MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads what a route hands over: the same, but a name that stands twice in an object is refused, and so is a rest. */
    public static final ObjectReader STRICT = MAPPER.readerFor(Object.class)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The same for a part of a longer text, read by a parser that is given. */
    public static final ObjectReader STRICT_PART = STRICT.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Writes numbers in the form that is shortest: the plain form of 1e30000 would be as long as it says. */
    private static final ObjectWriter AS_READ =
            MAPPER.writer().without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private Json() {}

    /** Plain Java of a tree of Jackson, which a step of the route may have read; anything else as it is. */
    public static Object plain(Object given) {
        if (!(given instanceof TreeNode tree)) {
            return given;
        }
        try {
            return PLAIN.readValue(MAPPER.treeAsTokens(tree));
        } catch (IOException e) {
            throw new UncheckedIOException("A tree that is in memory cannot be read", e);
        }
    }

    /** An object that was read: its names are text, which its type has lost. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<?, ?> read) {
        return (Map<String, Object>) read;
    }

    /**
     * Where a text is no JSON, to stand behind "is no valid JSON", without what the parser quotes of it. Of nesting, names and
     * numbers beyond its limits it does not say where they are.
     */
    public static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? ", or is nested too deeply, or has too long a number or name"
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The JSON text of a value that was read. */
    public static String text(Object value) {
        try {
            return AS_READ.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written as JSON", e);
        }
    }
}
