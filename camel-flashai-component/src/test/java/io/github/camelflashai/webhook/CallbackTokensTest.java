package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTokensTest {
    private static final String NEW = "new-0123456789abcdef0123456789abcdef";
    private static final String OLD = "old-0123456789abcdef0123456789abcdef";

    @Test
    void the_first_goes_into_new_addresses_and_all_are_accepted() {
        CallbackTokens tokens = CallbackTokens.of(NEW + "," + OLD);
        assertThat(tokens.query()).isEqualTo("?token=" + NEW);
        assertThat(tokens.accept("token=" + NEW)).isTrue();
        assertThat(tokens.accept("token=" + OLD)).isTrue();
        assertThat(tokens.accept("a=b&token=" + OLD + "&c")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "token",
                "token=",
                NEW,
                "Token=" + NEW,
                "token=" + NEW + "x",
                "token=new-0123456789abcdef0123456789abcde",
                "token=" + NEW + "," + OLD,
                "token=" + NEW + "&token=" + NEW,
                "token=" + OLD,
                "xtoken=" + NEW,
                "token=%6eew-0123456789abcdef0123456789abcdef"
            })
    void everything_else_is_not(String query) {
        assertThat(CallbackTokens.of(NEW).accept(query)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void no_token_is_told_with_what_to_do(String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackTokens.of(option))
                .withMessageContaining("camel.component.flashai.callback-token")
                .withMessageContaining("openssl rand -hex 32")
                .withMessageContaining("callbackToken=none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "short",
                "None",
                "NONE",
                " none",
                "none," + NEW,
                NEW + ",none",
                NEW + ",",
                NEW + ", " + OLD,
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcde&",
                "0123456789abcdef0123456789abcde%41"
            })
    void a_token_that_can_be_guessed_or_changes_on_the_way_is_refused_and_not_shown(String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackTokens.of(option))
                .withMessageContaining("32 or more")
                .withMessageNotContaining("0123456789");
    }

    @Test
    void none_in_so_many_words_accepts_everything() {
        CallbackTokens tokens = CallbackTokens.of("none");
        assertThat(tokens.areNone()).isTrue();
        assertThat(tokens.query()).isEmpty();
        assertThat(tokens.accept(null)).isTrue();
        assertThat(tokens.accept("token=x")).isTrue();
    }
}
