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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * Reads callbacks. They come from the open internet, so there are limits to everything: size, depth, length of numbers; and no
 * name may stand twice in an object, so that nobody reads another value than the one that was checked. Thread-safe.
 */
public final class CallbackReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
        return read(callback, StandardCharsets.UTF_8);
    }

    /**
     * Reads a callback. JSON is in UTF-8; if this is not, it is taken to be in the charset that its sender named.
     *
     * @param callback the JSON of an envelope with the callback in its body, or of the callback itself
     * @param charset the charset that the sender named
     * @throws UnreadableCallbackException if it is no JSON object within the limits, and for nothing else
     */
    public CallbackMessage read(byte[] callback, Charset charset) throws UnreadableCallbackException {
        if (callback.length > maxSize) {
            throw new UnreadableCallbackException("is larger than " + maxSize + " bytes");
        }
        String text = text(callback, charset);
        if (!(parse(text) instanceof Map<?, ?> envelope)) {
            throw new UnreadableCallbackException("is no JSON object");
        }
        JsonResultBody outside = new JsonResultBody(Json.object(envelope), null, callLayout);
        Map<?, ?> fields = body(outside).orElse(envelope);
        JsonResultBody result = new JsonResultBody(
                Collections.unmodifiableMap(Json.object(fields)),
                outside.text("msg"),
                callLayout,
                Source.CALLBACK,
                null);
        return new CallbackMessage(CallbackType.of(result), text, outside, result);
    }

    /** The object in the body of an envelope, as such or as text; empty if there is none. */
    private Optional<Map<?, ?>> body(JsonResultBody envelope) {
        Object body = envelope.fields().get("body");
        try {
            return (body instanceof String inside ? parse(inside) : body) instanceof Map<?, ?> fields
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (UnreadableCallbackException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] callback, Charset charset) throws UnreadableCallbackException {
        try {
            String text = decoded(callback, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(callback, charset);
            } catch (CharacterCodingException e) {
                throw new UnreadableCallbackException("is no text in UTF-8 or " + charset);
            }
        }
    }

    private static String decoded(byte[] text, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(text)).toString();
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
