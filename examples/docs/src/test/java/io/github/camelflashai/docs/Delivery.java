package io.github.camelflashai.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * What another application puts at the begin of a route, or finds at its far end.
 *
 * @param body the text; null if there is none
 * @param headers what came with it: properties of a message, headers of a record or a request, columns of a row, the charset of a file
 */
record Delivery(String body, Map<String, Object> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Delivery of(String body) {
        return new Delivery(body, Map.of());
    }

    /** The body as JSON; an error if it is anything else. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new AssertionError("no JSON arrived but " + this, e);
        }
    }

    String field(String name) {
        return json().path(name).asText();
    }
}
