package io.github.camelflashai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignerTest {
    private record Vector(String name, String clientSecret, Map<String, Object> params, String sign) {}

    @TestFactory
    Stream<DynamicTest> all_checked_vectors_pass() throws Exception {
        try (InputStream file = SignerTest.class.getResourceAsStream("/sign-vectors.json")) {
            List<Vector> vectors = new ObjectMapper().readValue(file, new TypeReference<>() {});
            assertThat(vectors).hasSize(17);
            return vectors.stream()
                    .map(vector -> DynamicTest.dynamicTest(
                            vector.name, () -> assertThat(Signer.sign(vector.params, vector.clientSecret))
                                    .isEqualTo(vector.sign)));
        }
    }

    @Test
    void numbers_are_signed_in_plain_decimal_form() {
        assertThat(Signer.canonicalText(Map.of("a", 1e10, "b", new java.math.BigDecimal("1E+3"), "c", 10L, "d", true)))
                .isEqualTo("a=10000000000&b=1000&c=10&d=true");
    }
}
