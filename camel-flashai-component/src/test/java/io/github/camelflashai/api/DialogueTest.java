package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
    @ParameterizedTest
    @ValueSource(strings = {"hello_1_hi_2$bye_3_bye_4", "hello-1-hi-2$bye-3-bye-4", "hello^1^hi^2|bye^3^bye^4"})
    void all_three_forms_are_understood(String text) {
        assertThat(Dialogue.parse(text))
                .containsExactly(new Dialogue.Turn("hello", "1", "hi", "2"), new Dialogue.Turn("bye", "3", "bye", "4"));
    }

    @Test
    void a_hyphen_in_a_time_does_not_cut_it() {
        assertThat(Dialogue.parse("hello_2026-12-01 10:00:00_hi_2026-12-01 10:00:02"))
                .containsExactly(new Dialogue.Turn("hello", "2026-12-01 10:00:00", "hi", "2026-12-01 10:00:02"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"just text", "a_b_c", "hello_1_hi_2$bye"})
    void what_cannot_be_cut_for_sure_is_not_cut(String text) {
        assertThat(Dialogue.parse(text)).isEmpty();
    }
}
