package io.github.camelflashai.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1790000000000,1790000000000", "1.50,1.50", "-0.0,-0.0", "1e3,1000", "1.5E2,150", "25E-1,2.5"})
    void keeps_numbers_as_plain_decimal_text(String sent, String signed) {
        assertThat(read("{\"a\":" + sent + "}").all().get("a")).isEqualTo(new Value(JsonType.NUMBER, signed));
    }

    @Test
    void knows_the_types() {
        Parameters parameters = read("{\"t\":\"x\",\"b\":true,\"n\":null,\"e\":\"\",\"blank\":\" \"}");
        assertThat(parameters.all())
                .containsEntry("t", new Value(JsonType.STRING, "x"))
                .containsEntry("b", new Value(JsonType.BOOLEAN, "true"))
                .containsEntry("n", new Value(JsonType.NULL, ""));
        assertThat(parameters.text("n")).isEmpty();
        assertThat(parameters.text("e")).isEmpty();
        assertThat(parameters.text("blank")).contains(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "\"a\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":NaN}",
                "<html></html>"
            })
    void refuses_what_is_no_flat_object(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ApiCode.ILLEGAL_PARAMETER));
    }

    private static Parameters read(String text) {
        return FlatJson.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
