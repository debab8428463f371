package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "callDate; 20261224",
                "callDate; 20200101",
                "callDate; 20280229",
                "callHour; 9",
                "callHour; 9,10,13",
                "callHour; 0,23",
                "clear; 0",
                "clear; 1",
                "recall; 1",
                "phoneStatus; 3",
                "page; 1",
                "page; 123456789",
                "pageNum; 1",
                "pageNum; 5000",
                "phone; 13800000001",
                "phone; +8613800000001",
                "phone; 110",
                "notifyUrl; https://esb.example.com/cb?x=1&y=2",
                "notifyBatchUrl; http://127.0.0.1:8080/cb",
                "addType; add",
                "addType; add&clean",
                "callType; 0",
                "lineIds; 5,165",
                "recallParams; []",
                "batchName; 春季促销",
                "userId; 0"
            })
    void legal_values_pass(String name, String value) {
        assertThat(Parameter.named(name).orElseThrow().constraint().violation(value))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "callDate; 20261340; yyyyMMdd",
                "callDate; 20270229; yyyyMMdd",
                "callDate; 2026-12-24; yyyyMMdd",
                "callHour; 25; 0 to 23",
                "callHour; 9,,10; 0 to 23",
                "callHour; 9-11; 0 to 23",
                "callHour; 9, 10; 0 to 23",
                "clear; 2; 0 or 1",
                "recall; -1; 0 or 1",
                "phoneStatus; 4; 1 or 2 or 3",
                "page; 0; 1 or more",
                "pageNum; 5001; from 1 to 5000",
                "pageNum; 0; from 1 to 5000",
                "phone; 1380000000a; digits",
                "phone; 138 0000 0001; digits",
                "notifyUrl; esb.example.com/cb; http",
                "notifyUrl; ftp://host/cb; http",
                "notifyBatchUrl; https:///cb; http",
                "addType; clean; add or add&clean",
                "callType; 2; 0 or 1",
                "lineIds; 5,,6; empty",
                "recallParams; {}; JSON array",
                "batchName; ' '; blank"
            })
    void illegal_values_are_told_with_what_would_be_right(String name, String value, String right) {
        assertThat(Parameter.named(name).orElseThrow().constraint().violation(value))
                .hasValueSatisfying(reason -> assertThat(reason).contains(right));
    }

    @Test
    void a_phone_in_a_reason_is_masked() {
        assertThat(Parameter.PHONE.constraint().violation("1380000000a").orElseThrow())
                .contains("138****000a")
                .doesNotContain("1380000000a");
    }

    @Test
    void a_long_value_in_a_reason_is_cut() {
        assertThat(Parameter.CALL_DATE.constraint().violation("x".repeat(1000)).orElseThrow())
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void names_are_found_whatever_their_case_and_described_in_a_sentence(Parameter parameter) {
        assertThat(Parameter.named(parameter.wireName().toUpperCase(java.util.Locale.ROOT)))
                .contains(parameter);
        assertThat(parameter.description()).endsWith(".").doesNotContain("^", "|", "{");
    }
}
