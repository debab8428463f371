package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalleeTest {
    @Test
    void variables_keep_their_order_and_null_is_empty_text() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("date", "20261201");
        variables.put("amount", null);
        Callee callee = Callee.of("13800000001", variables);
        assertThat(callee.attach()).containsExactly("date", "amount");
        assertThat(callee.params()).containsExactly("20261201", "");
        assertThat(callee.variables()).containsExactly(Map.entry("date", "20261201"), Map.entry("amount", ""));
    }

    @Test
    void free_text_in_attach_is_no_list_of_variables() {
        Callee callee = new Callee("13800000001", List.of("remark"), List.of("1", "2"), null, null);
        assertThat(callee.variables()).isEmpty();
        assertThat(new Callee("1", List.of("a", "a"), List.of("1", "2"), "", "").variables())
                .isEmpty();
    }

    @Test
    void one_empty_item_and_no_items_are_the_same() {
        assertThat(new Callee("110", List.of(""), List.of(""), "", "")).isEqualTo(Callee.of("110"));
    }

    @Test
    void to_string_gives_nothing_away() {
        assertThat(Callee.of("13800000001", Map.of("amount", "1000")).withCustomer("Zhang San", "ACME"))
                .hasToString("Callee[138****0001, 1 params]");
    }
}
