package io.github.camelflashai.wire.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.wire.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;

/**
 * The envelope of an answer, in every form that servers are known to send (flashai-api.md, section 4).
 *
 * @param code the result code as text; where a server puts it into msg, that one
 * @param msg the description, or null
 * @param body the result with its JSON values as plain Java; empty if there is none; unmodifiable
 */
public record Envelope(String code, String msg, Map<String, Object> body) {
    /** Where a result that is no JSON object is kept. */
    static final String BARE_BODY = "body";

    public Envelope {
        body = Collections.unmodifiableMap(body);
    }

    /** Reads an answer. */
    public static Envelope read(byte[] answer) throws UnreadableResponseException {
        try (JsonParser json = Json.MAPPER.createParser(answer)) {
            JsonToken start = json.nextToken();
            if (start == null) {
                throw new UnreadableResponseException("is empty");
            }
            if (start != JsonToken.START_OBJECT) {
                throw new UnreadableResponseException("is no JSON object");
            }
            return read(json);
        } catch (IOException | NumberFormatException e) {
            // The latter is what Jackson throws for an exponent that no BigDecimal has.
            // Without the parser's own message and cause, which quote the answer: it may hold phones.
            throw new UnreadableResponseException(
                    firstVisible(answer) == '<'
                            ? "is HTML or XML and no JSON: a gateway may have answered in the server's place"
                            : "is no JSON, or JSON that was cut off");
        }
    }

    /** Reads the fields that count; the values of all others are passed by without being made. */
    private static Envelope read(JsonParser json) throws IOException, UnreadableResponseException {
        String code = null;
        String msg = null;
        Object body = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if ("code".equals(field)) {
                if (code != null) {
                    throw new UnreadableResponseException("is JSON with two codes");
                }
                boolean legal = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
                code = legal ? json.getText().strip() : null;
            } else if ("msg".equals(field)) {
                msg = value.isScalarValue() && value != JsonToken.VALUE_NULL ? json.getText() : null;
            } else if ("body".equals(field)) {
                body = Json.PLAIN.readValue(json);
            }
            json.skipChildren();
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new UnreadableResponseException("is no JSON, or JSON that was cut off");
        }
        if (code == null || code.isEmpty()) {
            throw new UnreadableResponseException("is JSON without a code");
        }
        return new Envelope(decisive(code, msg), msg, fields(body));
    }

    /**
     * The code that counts. An older server writes a refusal like a success, as code 0 or 1, and puts the error code where the
     * description stands otherwise.
     */
    private static String decisive(String code, String msg) {
        boolean saysLittle = isZeros(code) || "1".equals(code);
        return saysLittle && msg != null && ErrorCode.isKnown(msg.strip()) ? msg.strip() : code;
    }

    private static int firstVisible(byte[] answer) {
        for (byte b : answer) {
            if (b > ' ') {
                return b;
            }
        }
        return -1;
    }

    private static Map<String, Object> fields(Object body) {
        if (body == null || "".equals(body)) {
            return Map.of();
        }
        Object content = body instanceof String text ? parsed(text) : body;
        return content instanceof Map<?, ?> object ? Json.object(object) : Map.of(BARE_BODY, body);
    }

    private static Object parsed(String text) {
        try {
            return Json.PLAIN.readValue(text);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether the code says success: {@code 0}, or zeros only. The field {@code success} has no say. */
    public boolean isSuccess() {
        return isZeros(code);
    }

    private static boolean isZeros(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
