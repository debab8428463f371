package io.github.camelflashai.wire.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.CallbackType;
import io.github.camelflashai.api.Source;
import io.github.camelflashai.wire.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;

/**
 * Reads callbacks. They come from the open internet, so there are limits to everything: size, depth, length of numbers; and no
 * name may stand twice in an object, so that nobody reads another value than the one that was checked. Thread-safe.
 */
public final class CallbackReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper mapper;
    private final int maxSize;
    private final CallLayout callLayout;

    /**
     * A reader.
     *
     * @param maxSize the largest callback in bytes
     * @param callLayout how the records of a call list, and times without a zone, are read
     */
    public CallbackReader(int maxSize, CallLayout callLayout) {
        this.maxSize = maxSize;
        this.callLayout = callLayout;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(maxSize)
                                .maxDocumentLength(maxSize)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        // Names that somebody else chooses are not worth a table that outlives the message.
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * Reads a callback.
     *
     * @param callback the JSON of an envelope with the callback in its body, in UTF-8
     * @throws UnreadableCallbackException if it is none, and for nothing else
     */
    public CallbackMessage read(byte[] callback) throws UnreadableCallbackException {
        if (callback.length > maxSize) {
            throw new UnreadableCallbackException("is larger than " + maxSize + " bytes");
        }
        String text = text(callback);
        if (!(parse(text) instanceof Map<?, ?> envelope)) {
            throw new UnreadableCallbackException("is no JSON object");
        }
        JsonResultBody outside = new JsonResultBody(Json.object(envelope), null, callLayout);
        Object body = outside.fields().get("body");
        if (!((body instanceof String inside ? parse(inside) : body) instanceof Map<?, ?> fields)) {
            throw new UnreadableCallbackException("has no JSON object in its body");
        }
        JsonResultBody result = new JsonResultBody(
                Collections.unmodifiableMap(Json.object(fields)),
                outside.text("msg"),
                callLayout,
                Source.CALLBACK,
                null);
        CallbackType type = CallbackType.of(result)
                .orElseThrow(() -> new UnreadableCallbackException(
                        "names no batch, or has no field of a call, a batch or a call list"));
        return new CallbackMessage(type, text, outside, result);
    }

    private static String text(byte[] callback) throws UnreadableCallbackException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(callback))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableCallbackException("is no text in UTF-8");
        }
    }

    private Object parse(String text) throws UnreadableCallbackException {
        try {
            return mapper.readValue(text, Object.class);
        } catch (JsonProcessingException | NumberFormatException e) {
            // NumberFormatException is what Jackson throws for an exponent that no BigDecimal has. Without the parser's
            // own message and cause, which quote the callback: it may hold phones.
            throw new UnreadableCallbackException("is no JSON, or JSON beyond the limits (" + DEEPEST
                    + " levels, numbers of " + LONGEST_NUMBER + " digits, no name twice)");
        }
    }
}
