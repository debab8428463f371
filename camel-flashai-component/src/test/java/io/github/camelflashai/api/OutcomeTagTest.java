package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutcomeTagTest {
    @Test
    void each_kind_of_exception_has_its_word() {
        assertThat(OutcomeTag.all())
                .containsExactly(
                        "success",
                        "authentication",
                        "batch_name_taken",
                        "duplicate_batch",
                        "invalid_request",
                        "not_found",
                        "outcome_unknown",
                        "rejected_callees",
                        "server",
                        "state_conflict",
                        "transport");
    }

    @Test
    void each_code_of_the_server_becomes_one_of_them() {
        assertThat(OutcomeTag.of(null)).isEqualTo("success");
        assertThat(OutcomeTag.of(ErrorCode.exception("addPlan", OperationKind.CREATE, "101007", null)))
                .isEqualTo("duplicate_batch");
        assertThat(OutcomeTag.of(ErrorCode.exception("addPlan", OperationKind.CREATE, "4711", null)))
                .isEqualTo("server");
        assertThat(Arrays.stream(ErrorCode.values())
                        .map(code -> ErrorCode.exception("addPlan", OperationKind.CREATE, code.code(), null))
                        .map(OutcomeTag::of))
                .isSubsetOf(OutcomeTag.all());
    }
}
