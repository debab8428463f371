package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Of an older server: accurateIntent, addDate, answerTime, billSec, callStartTime, callTime and so on. */
    private static final List<String> ALPHABETICAL = List.of(
            "A",
            "2026-12-01",
            "1796090410000",
            "25",
            "1796090407000",
            "00:00:25",
            "",
            "25",
            "F detail",
            "customer",
            "2026-12-01 10:00:35",
            "13800000001",
            "note",
            "amount-date");

    @Test
    void auto_recognises_the_documented_order_and_the_alphabetical_one_of_14_fields() {
        CallLayout auto = CallLayout.parse(CallLayout.AUTO);
        assertThat(new Call(FIELDS, auto).intentTag()).isEqualTo("A");
        Call older = new Call(ALPHABETICAL, auto);
        assertThat(List.of(
                        older.phone(),
                        older.callDate(),
                        older.hangupTime(),
                        older.answerTime(),
                        older.duration(),
                        older.intentTag(),
                        older.intentNote(),
                        older.detail()))
                .containsExactly(
                        "13800000001",
                        "2026-12-01",
                        "2026-12-01 10:00:35",
                        "1796090410000",
                        "25",
                        "A",
                        "note",
                        "F detail");
        assertThat(older.start()).contains(Instant.ofEpochMilli(1796090407000L));
        List<String> numberedTag = new ArrayList<>(ALPHABETICAL);
        numberedTag.set(0, "101");
        assertThat(new Call(numberedTag, auto).phone()).isEqualTo("13800000001");
        assertThat(new Call(List.of("10010", "20261201", "100000"), auto).phone())
                .as("a short number")
                .isEqualTo("10010");
        List<String> fifteenFields = new ArrayList<>(ALPHABETICAL);
        fifteenFields.add("more");
        assertThat(new Call(fifteenFields, auto).hasPhone())
                .as("another layout, of which the place of the phone says nothing")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {CallLayout.AUTO, CallLayout.DOCUMENTED, "callTime,phone,intentTag"})
    void where_no_phone_stands_nothing_is_named_and_it_is_reported_once_with_what_to_set(String order) {
        List<String> reports = new ArrayList<>();
        CallLayout layout = CallLayout.parse(order, ZoneId.of("UTC"), reports::add);
        List<String> fields = List.of("1796090407000", "A", "13800000001", "note");
        Call call = new Call(fields, layout);
        assertThat(List.of(call.phone(), call.callTime(), call.intentTag(), call.detail()))
                .containsOnly("");
        assertThat(call.start()).isEmpty();
        assertThat(call.hasPhone()).isFalse();
        assertThat(new Call("b", Source.POLL, call.fields(), call.layout()).toMap())
                .containsEntry("callKey", null);
        assertThat(call.fields()).isEqualTo(fields);
        assertThat(new Call(List.of("other", "fields"), layout).phone()).isEmpty();
        assertThat(reports)
                .singleElement()
                .asString()
                .contains("Set callFields")
                .doesNotContain("13800000001");
    }

    @Test
    void a_call_has_ended_when_something_shows_that_only_the_end_shows() {
        CallLayout auto = CallLayout.parse(CallLayout.AUTO);
        assertThat(new Call(List.of("13800000001", "20261201", "100000"), auto).hasEnded())
                .isFalse();
        assertThat(new Call(List.of("13800000001", "20261201", "100000", "100030"), auto).hasEnded())
                .isTrue();
        assertThat(new Call(List.of("13800000001", "20261201"), CallLayout.parse("phone,callDate")).hasEnded())
                .as("nothing says so")
                .isTrue();
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
