package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800000001,138****0001",
        "+8613800000001,+86****0001",
        "123456789,****",
        "110,****",
        "'',****",
        ",****"
    })
    void shows_no_more_than_start_and_end(String phone, String shown) {
        assertThat(PhoneNumber.mask(phone)).isEqualTo(shown);
    }

    @Test
    void whatever_looks_like_a_phone_is_masked_in_a_text() {
        assertThat(PhoneNumber.maskIn("13800000001 is no phone of b 12345, +8613800000002 is"))
                .isEqualTo("138****0001 is no phone of b 12345, +86****0002 is");
    }
}
