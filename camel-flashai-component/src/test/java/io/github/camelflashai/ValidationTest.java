package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code validation=lenient} lets pass and what it never does, and what {@code delimiterReplacement} does. */
class ValidationTest extends FlashAiTestSupport {
    @Test
    void lenient_sends_what_the_vendors_own_client_sends() {
        Map<String, Object> plan = plan("no-user");
        plan.remove("userId");
        assertThat(send("flashai:addPlan", plan).getException()).isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(send("flashai:addPlan?validation=lenient", plan).getException())
                .isNull();
        assertThat(simulator().batch("no-user")).isPresent();
    }

    @Test
    void lenient_never_sends_shifted_data_or_wrong_types() {
        Map<String, Object> plan = plan("shifted");
        plan.remove("callDate");
        plan.put("clear", "no number");
        plan.put("callees", List.of(Map.of("phone", "110^1", "date", "2026-12-01")));
        FlashAiInvalidRequestException refused = (FlashAiInvalidRequestException)
                send("flashai:addPlan?validation=lenient", plan).getException();
        assertThat(refused.getFaults())
                .extracting(Violation::kind)
                .containsExactlyInAnyOrder(
                        Violation.Kind.WRONG_TYPE, Violation.Kind.SHIFTS_DATA, Violation.Kind.SHIFTS_DATA);
        assertThat(simulator().books().requests()).isZero();
    }

    @Test
    void a_replacement_takes_the_place_of_delimiters_in_values_and_nowhere_else() {
        Map<String, Object> plan = plan("replaced");
        plan.put("callees", List.of(Map.of("phone", "13800000001", "date", "2026-12-01")));
        assertThat(send("flashai:addPlan?delimiterReplacement=/", plan).getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^date^2026/12/01\"");
        plan.put("callees", List.of(Map.of("phone", "138|1")));
        assertThat(send("flashai:addPlan?delimiterReplacement=/", plan).getException())
                .hasMessageContaining("field phone: holds ^ or |");
    }
}
