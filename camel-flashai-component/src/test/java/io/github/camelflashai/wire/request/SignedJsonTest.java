package io.github.camelflashai.wire.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignedJsonTest {
    private record Vector(String name, String clientSecret, Map<String, Object> params, String sign) {}

    @TestFactory
    Stream<DynamicTest> all_checked_vectors_pass() throws Exception {
        try (InputStream file = SignedJsonTest.class.getResourceAsStream("/sign-vectors.json")) {
            List<Vector> vectors = new ObjectMapper().readValue(file, new TypeReference<>() {});
            assertThat(vectors).hasSize(17);
            return vectors.stream()
                    .map(vector -> DynamicTest.dynamicTest(vector.name, () -> assertThat(List.of(
                                    sign(vector.params, vector.clientSecret),
                                    PlainSigner.sign(vector.params, vector.clientSecret)))
                            .containsOnly(vector.sign)));
        }
    }

    @Test
    void numbers_are_signed_and_sent_in_plain_decimal_form() throws Exception {
        Map<String, Object> params = Map.of("a", 1e10, "b", new java.math.BigDecimal("1E+3"), "c", 10L, "d", true);
        assertThat(write(params, "s").replaceFirst(",\"signType.*", ""))
                .isEqualTo("{\"a\":10000000000,\"b\":1000,\"c\":10,\"d\":true");
        assertThat(sign(params, "s")).isEqualTo(PlainSigner.sign(params, "s"));
    }

    @Test
    void a_request_without_fields_is_still_json() throws Exception {
        assertThat(new ObjectMapper().readTree(write(Map.of(), "s")).fieldNames())
                .toIterable()
                .containsExactly("signType", "sign");
    }

    /** The signature as it stands in the JSON, which must be readable for that. */
    private static String sign(Map<String, Object> params, String clientSecret) throws Exception {
        return new ObjectMapper()
                .readTree(write(params, clientSecret))
                .path("sign")
                .textValue();
    }

    private static String write(Map<String, Object> params, String clientSecret) throws Exception {
        BufferedBody body = new BufferedBody();
        SignedJson json = new SignedJson(new EncodeBuffer(), body);
        for (Map.Entry<String, Object> param : new TreeMap<>(params).entrySet()) {
            // What a request may not hold beside its own: RequestBuilder refuses it.
            if (!param.getKey().equalsIgnoreCase("sign") && !param.getKey().equalsIgnoreCase("signType")) {
                json.field(EncodedName.of(param.getKey()), param.getValue());
            }
        }
        json.sign(clientSecret.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        assertThat(out.size()).isEqualTo((int) body.length());
        return out.toString(StandardCharsets.UTF_8);
    }
}
