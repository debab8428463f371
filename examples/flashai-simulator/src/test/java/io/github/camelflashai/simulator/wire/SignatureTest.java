package io.github.camelflashai.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.json.JsonMapper;

class SignatureTest {
    @TestFactory
    Stream<DynamicTest> every_vector() throws IOException {
        return StreamSupport.stream(vectors().spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> {
                    byte[] request = vector.path("params").toString().getBytes(StandardCharsets.UTF_8);
                    String secret = vector.path("clientSecret").asText();
                    assertThat(Signature.of(FlatJson.read(request), secret))
                            .isEqualTo(vector.path("sign").asText());
                }));
    }

    @Test
    void there_are_seventeen_vectors() throws IOException {
        assertThat(vectors()).hasSize(17);
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream file = SignatureTest.class.getResourceAsStream("/sign-vectors.json")) {
            return new JsonMapper().readTree(file);
        }
    }
}
