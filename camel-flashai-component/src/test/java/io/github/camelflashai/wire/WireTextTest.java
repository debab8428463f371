package io.github.camelflashai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WireTextTest {
    @Test
    void numbers_never_have_an_exponent() {
        assertThat(WireText.of(1e15)).isEqualTo("1000000000000000");
        assertThat(WireText.of(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(WireText.of(12.5f)).isEqualTo("12.5");
        assertThat(WireText.of(null)).isEmpty();
    }

    @Test
    void half_of_a_character_cannot_be_encoded() {
        assertThat(WireText.isEncodable("ok \uD83D\uDCDE 张")).isTrue();
        assertThat(WireText.isEncodable("\uD83D")).isFalse();
        assertThat(WireText.isEncodable("x\uDCDEy")).isFalse();
        assertThat(WireText.isEncodable("\uD83D\uD83D\uDCDE")).isFalse();
    }
}
