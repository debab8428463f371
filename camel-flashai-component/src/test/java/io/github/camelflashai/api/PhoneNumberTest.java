package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

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
}
