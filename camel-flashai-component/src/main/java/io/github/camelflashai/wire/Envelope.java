package io.github.camelflashai.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * The envelope of an answer, in every form that servers are known to send (flashai-api.md, section 4).
 *
 * @param code the result code as text
 * @param msg the description, or null
 * @param body the result; an empty object if there is none
 */
public record Envelope(String code, String msg, ObjectNode body) {
    /** Where a result that is no JSON object is kept. */
    static final String BARE_BODY = "body";

    /** Reads an answer. */
    static Envelope read(byte[] answer) throws UnreadableAnswerException {
        JsonNode root = parse(answer);
        if (root.isMissingNode()) {
            throw new UnreadableAnswerException("is empty");
        }
        if (!root.isObject()) {
            throw new UnreadableAnswerException("is no JSON object");
        }
        JsonNode code = root.path("code");
        if (!(code.isTextual() || code.isIntegralNumber()) || code.asText().isBlank()) {
            throw new UnreadableAnswerException("is JSON without a code");
        }
        JsonNode msg = root.path("msg");
        return new Envelope(
                code.asText().strip(),
                msg.isMissingNode() || msg.isNull() ? null : msg.asText(),
                body(root.path("body")));
    }

    private static JsonNode parse(byte[] answer) throws UnreadableAnswerException {
        try {
            return Json.MAPPER.readTree(answer);
        } catch (IOException | NumberFormatException e) {
            // NumberFormatException is what Jackson throws for an exponent that no BigDecimal has. Without the parser's
            // own
            // message and cause, which quote the answer: it may hold phones.
            throw new UnreadableAnswerException(
                    firstVisible(answer) == '<'
                            ? "is HTML or XML and no JSON: a gateway may have answered in the server's place"
                            : "is no JSON, or JSON that was cut off");
        }
    }

    private static int firstVisible(byte[] answer) {
        for (byte b : answer) {
            if (b > ' ') {
                return b;
            }
        }
        return -1;
    }

    private static ObjectNode body(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        if (body.isMissingNode()
                || body.isNull()
                || (body.isTextual() && body.textValue().isEmpty())) {
            return Json.MAPPER.createObjectNode();
        }
        if (body.isTextual() && objectIn(body.textValue()) instanceof ObjectNode object) {
            return object;
        }
        return Json.MAPPER.createObjectNode().set(BARE_BODY, body);
    }

    private static JsonNode objectIn(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether the code says success: {@code 0}, or zeros only. The field {@code success} has no say. */
    public boolean isSuccess() {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
