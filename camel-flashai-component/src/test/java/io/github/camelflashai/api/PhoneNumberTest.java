package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void a_phone_in_any_spelling_is_one_and_a_time_is_not() {
        assertThat(List.of("13800000001", "+8613800000001", "008613800000001", "138 0000 0001", " 1380000001", "021"))
                .allMatch(PhoneNumber::isOne);
        assertThat(List.of("", "A", "12", "1764460800", "1764460800000", "17644 60800", "138-0000-0001"))
                .noneMatch(PhoneNumber::isOne);
    }
}
