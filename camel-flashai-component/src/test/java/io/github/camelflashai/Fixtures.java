package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.Operation;
import java.io.IOException;
import java.io.InputStream;

/** The fixtures of the operations: a pair of files each, a request and an answer with the result that it makes. */
final class Fixtures {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Fixtures() {}

    /**
     * What is sent.
     *
     * @return {@code parameters}, and where needed {@code path} of a generic request {@code before}, the operations that must run
     *     first, and {@code secondsLater}, for how long the server then dials
     */
    static JsonNode request(Operation operation) {
        return read(operation + ".request.json");
    }

    /** An {@code answer} as the API document has it, and the {@code result} record that it makes, as JSON. */
    static JsonNode answer(Operation operation) {
        return read(operation + ".answer.json");
    }

    private static JsonNode read(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
            assertThat(file).as("every operation has a fixture " + name).isNotNull();
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new AssertionError("The fixture " + name + " cannot be read", e);
        }
    }
}
