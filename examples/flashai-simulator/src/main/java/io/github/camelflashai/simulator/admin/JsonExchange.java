package io.github.camelflashai.simulator.admin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.lang.reflect.Array;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.fasterxml.jackson.databind.node.JsonNodeFactory;
import wiremock.com.fasterxml.jackson.databind.node.MissingNode;

/** What is asked for and answered in JSON. What is not understood is HTTP 400, with the reason. */
final class JsonExchange {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonExchange() {}

    /**
     * Answers a request.
     *
     * @param work does what it asks for, or throws an IllegalArgumentException that says why not
     */
    static ResponseDefinition answer(ServeEvent event, Function<Fields, JsonNode> work) {
        try {
            return answer(200, work.apply(new Fields(read(event.getRequest().getBody()))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return answer(400, JsonNodeFactory.instance.objectNode().put("error", e.getMessage()));
        }
    }

    private static JsonNode read(byte[] body) {
        if (body == null || body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }

    private static ResponseDefinition answer(int status, JsonNode body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(body.toString())
                .build();
    }

    /** The fields of a request. */
    record Fields(JsonNode json) {
        String text(String name) {
            if (!json.path(name).isTextual()) {
                throw new IllegalArgumentException(name + " is missing, or no text");
            }
            return json.path(name).asText();
        }

        int number(String name, int otherwise) {
            JsonNode value = json.path(name);
            if (value.isMissingNode()) {
                return otherwise;
            }
            if (!value.isInt() || value.asInt() < 1 || value.asInt() > 100_000) {
                throw new IllegalArgumentException(name + " is no whole number from 1 to 100000");
            }
            return value.asInt();
        }

        @SuppressWarnings("unchecked")
        <E extends Enum<E>> E[] names(Class<E> type, String name) {
            List<E> constants = new ArrayList<>();
            json.path(name).forEach(value -> constants.add(Names.constant(type, value.asText())));
            return constants.toArray((E[]) Array.newInstance(type, 0));
        }
    }
}
