package io.github.camelflashai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final String BASE_URL = "https://flashai.example.com/api/v1/thirdApi";

    @Test
    void operations_lie_below_the_base_url_with_or_without_a_slash_at_its_end() {
        assertThat(Account.of(BASE_URL, "c", "s").resolve("addPlan")).hasToString(BASE_URL + "/addPlan");
        assertThat(Account.of(BASE_URL + "/", "c", "s").resolve("addPlan")).hasToString(BASE_URL + "/addPlan");
    }

    @Test
    void everything_that_is_missing_is_told_at_once_with_what_to_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Account.of(null, "", " "))
                .withMessageContainingAll(
                        "baseUrl is missing",
                        "camel.component.flashai.base-url",
                        "clientId is missing",
                        "clientSecret is missing",
                        "camel.component.flashai.client-secret");
    }

    @ParameterizedTest
    @CsvSource({"' c',s", "c,'s '", "c,'s\t'"})
    void white_space_around_a_value_is_told_but_not_the_value(String clientId, String clientSecret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Account.of(BASE_URL, clientId, clientSecret))
                .withMessageContaining("white space around it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flashai.example.com/api",
                "ftp://flashai.example.com",
                "https://",
                "https://user:pw@host/api",
                "https://host/api?x=1",
                "https://host/api#x",
                "https://ho st/api",
                "/api/v1"
            })
    void an_address_that_is_none_is_told(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Account.of(baseUrl, "c", "s"))
                .withMessageContaining("baseUrl is no http:// or https:// address")
                .withMessageNotContaining("pw");
    }

    @Test
    void to_string_tells_accounts_apart_and_shows_no_secret() {
        assertThat(Account.of("https://a.example.com/api/", "client", "topsecret"))
                .hasToString("https://a.example.com/api as cl****");
        assertThat(Account.of("https://a.example.com/api/", "a-very-long-client-id", "topsecret"))
                .hasToString("https://a.example.com/api as a-ve****");
        assertThat(Account.of("https://a.example.com/api/", "id", "topsecret"))
                .hasToString("https://a.example.com/api as ****");
    }
}
