package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final List<String> FIELDS =
            List.of("13800000001", "20261201", "100000", "100030", "100005", "25", "A", "note", "F detail", "more");

    @Test
    void the_documented_order_names_the_first_nine_fields_and_keeps_the_rest() {
        Call call = new Call(FIELDS, CallLayout.parse(CallLayout.DOCUMENTED));
        assertThat(List.of(
                        call.phone(),
                        call.callDate(),
                        call.callTime(),
                        call.hangupTime(),
                        call.answerTime(),
                        call.duration(),
                        call.intentTag(),
                        call.intentNote(),
                        call.detail()))
                .isEqualTo(FIELDS.subList(0, 9));
        assertThat(call.fields()).isEqualTo(FIELDS);
        assertThat(call).hasToString("Call[138****0001, intentTag=A, 10 fields]");
    }

    @Test
    void another_order_can_skip_fields_and_name_the_dialogue() {
        Call call = new Call(
                List.of("100000", "100030", "x", "13800000001", "hello_1_hi_2"),
                CallLayout.parse("callTime, hangupTime, _, phone, detailList"));
        assertThat(call.phone()).isEqualTo("13800000001");
        assertThat(call.callTime()).isEqualTo("100000");
        assertThat(call.intentTag()).isEmpty();
        assertThat(call.dialogue()).containsExactly(new Dialogue.Turn("hello", "1", "hi", "2"));
    }

    @Test
    void a_short_record_has_empty_fields() {
        assertThat(new Call(List.of("13800000001"), CallLayout.parse(CallLayout.DOCUMENTED)).detail())
                .isEmpty();
    }

    @Test
    void an_order_with_an_unknown_or_repeated_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallLayout.parse("phone,colour"))
                .withMessageContaining("'colour'")
                .withMessageContaining("there are phone, callDate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallLayout.parse("phone,phone"))
                .withMessageContaining("phone twice");
    }
}
