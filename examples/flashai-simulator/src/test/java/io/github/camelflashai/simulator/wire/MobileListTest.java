package io.github.camelflashai.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.simulator.EnvelopeVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileListTest {
    @Test
    void reads_the_documented_form() {
        assertThat(MobileList.read("13800000001^amount-date^1000-20261201|13800000002^^", true))
                .containsExactly(
                        new CalleeRecord(
                                "13800000001",
                                "amount-date",
                                "1000-20261201",
                                "",
                                "",
                                "13800000001^amount-date^1000-20261201"),
                        new CalleeRecord("13800000002", "", "", "", "", "13800000002^^"));
    }

    @Test
    void fields_at_the_end_may_be_missing() {
        assertThat(MobileList.read("13800000001", true)).singleElement().satisfies(callee -> {
            assertThat(callee.phone()).isEqualTo("13800000001");
            assertThat(callee.params()).isEmpty();
        });
    }

    @Test
    void reads_the_older_form_and_a_bar_at_the_end_unless_strict() {
        assertThat(MobileList.read("13800000001^a^b^Name^Company|", false))
                .containsExactly(
                        new CalleeRecord("13800000001", "a", "b", "Name", "Company", "13800000001^a^b^Name^Company"));
        assertThatThrownBy(() -> MobileList.read("13800000001^a^b^Name^Company", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than 3 fields");
        assertThatThrownBy(() -> MobileList.read("13800000001|", true)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "||", "13800000001||13800000002", "|13800000001"})
    void refuses_empty_records(String text) {
        assertThatThrownBy(() -> MobileList.read(text, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("empty");
    }

    @Test
    void marks_surplus_fields() {
        assertThat(MobileList.read("1^2^3^4^5^6", false))
                .singleElement()
                .satisfies(callee -> assertThat(callee.surplus()).isTrue());
    }

    @Test
    void writes_four_fields_or_six() {
        CalleeRecord callee =
                new CalleeRecord("13800000001", "a", "b", "Name", "Company", "13800000001^a^b^Name^Company");
        assertThat(MobileList.write(callee, MobileList.DONE, Behaviour.of())).isEqualTo("13800000001^a^b^2");
        assertThat(MobileList.write(callee, 1, Behaviour.of(EnvelopeVariant.MOBILE_LIST_SIX_FIELDS)))
                .isEqualTo("13800000001^a^b^Name^Company^1");
    }

    @Test
    void never_prints_a_phone() {
        assertThat(new CalleeRecord("13800000001", "a", "b", "", "", "13800000001^a^b"))
                .asString()
                .contains("138****0001")
                .doesNotContain("13800000001");
    }
}
