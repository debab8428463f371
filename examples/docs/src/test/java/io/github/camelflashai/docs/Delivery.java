package io.github.camelflashai.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * What arrived at the far end of a route, as another application finds it there.
 *
 * @param body the text; null if there is none
 * @param headers what came with it: properties of a message, headers of a record or a request, columns of a row
 */
record Delivery(String body, Map<String, Object> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

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
