package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiOptionsException.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlashAiOptionsExceptionTest {
    @Test
    void says_of_each_option_what_is_wrong_what_to_do_and_how_it_is_spelled_as_a_property() {
        FlashAiOptionsException exception = new FlashAiOptionsException(List.of(
                new Problem("clientId", "is missing", "set it"),
                new Problem("baseUrl", "is no address", "correct it")));

        assertThat(exception)
                .hasMessage("clientId is missing: set it (on the component, camel.component.flashai.client-id, or as an"
                        + " option of the endpoint); baseUrl is no address: correct it (on the component,"
                        + " camel.component.flashai.base-url, or as an option of the endpoint)");
        assertThat(exception.getProblems())
                .extracting(Problem::property)
                .containsExactly("camel.component.flashai.client-id", "camel.component.flashai.base-url");
    }
}
