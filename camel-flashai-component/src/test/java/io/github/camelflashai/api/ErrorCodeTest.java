package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodeTest {
    @ParameterizedTest
    @CsvSource({
        "1003,FlashAiAuthenticationException",
        "1004,FlashAiOutcomeUnknownException",
        "1005,FlashAiNotFoundException",
        "1006,FlashAiInvalidRequestException",
        "1007,FlashAiOutcomeUnknownException",
        "1008,FlashAiAuthenticationException",
        "1009,FlashAiAuthenticationException",
        "1010,FlashAiInvalidRequestException",
        "101003,FlashAiServerException",
        "101004,FlashAiStateConflictException",
        "101005,FlashAiStateConflictException",
        "101006,FlashAiStateConflictException",
        "101007,FlashAiDuplicateBatchException",
        "101008,FlashAiInvalidRequestException",
        "7777,FlashAiServerException"
    })
    void each_code_has_its_exception_with_code_and_msg(String code, String type) {
        FlashAiException e = ErrorCode.exception("addPlan", OperationKind.CREATE, code, "some words");
        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.getOperation()).isEqualTo("addPlan");
        assertThat(e.getCode()).isEqualTo(code);
        assertThat(e.getMsg()).isEqualTo("some words");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e).hasMessageContaining("addPlan").hasMessageContaining(code).hasMessageContaining("some words");
    }

    @Test
    void a_system_error_may_be_repeated_where_repeating_does_no_harm() {
        assertThat(ErrorCode.exception("getBotence", OperationKind.READ, "1004", null)
                        .isRetryable())
                .isTrue();
        assertThat(ErrorCode.exception("batchPlanStop", OperationKind.CONTROL, "1004", null)
                        .isRetryable())
                .isTrue();
        assertThat(ErrorCode.exception("getBotence", OperationKind.READ, "9999", null)
                        .isRetryable())
                .isFalse();
    }

    @Test
    void phones_in_the_servers_words_are_masked_in_the_message() {
        assertThat(ErrorCode.exception("addPlan", OperationKind.CREATE, "1010", "bad mobile 13800000001"))
                .hasMessageContaining("138****0001")
                .hasMessageNotContaining("13800000001");
    }
}
