package io.github.camelflashai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    @Test
    void the_catalogue_has_the_operations_of_the_document_in_its_order() {
        assertThat(Operation.paths())
                .isEqualTo(
                        "addPlan, batchPlanPause, batchPlanRestart, batchPlanStop, batchPhoneDelete, getBotence,"
                                + " queryPlanParams, getCallLine, getBatchPlanCallSummary, getBatchSummaryGroupByLine,"
                                + " getBatchPlanList, getBatchPlanCallList, getPhoneDetail, queryAgentGroup, addAgentPlan, request");
    }

    /** Typed again from the API document, so that a slip in the catalogue shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "addPlan; CREATE; userId batchName botenceId callDate callHour clear mobileList recall;"
                        + " api lineIds recallParams notifyUrl notifyBatchUrl",
                "batchPlanPause; CONTROL; batchName; ''",
                "batchPlanRestart; CONTROL; batchName; ''",
                "batchPlanStop; CONTROL; batchName; ''",
                "batchPhoneDelete; CONTROL; batchName phoneList; ''",
                "getBotence; READ; ''; ''",
                "queryPlanParams; READ; ''; botenceId",
                "getCallLine; READ; ''; ''",
                "getBatchPlanCallSummary; READ; batchName; ''",
                "getBatchSummaryGroupByLine; READ; batchName; ''",
                "getBatchPlanList; READ; batchName page pageNum; phoneStatus",
                "getBatchPlanCallList; READ; batchName notifyUrl page pageNum; ''",
                "getPhoneDetail; READ; batchName phone; ''",
                "queryAgentGroup; READ; ''; ''",
                "addAgentPlan; CREATE; batchName agentGroupId addType agentId mobileList; callType notifyUrl",
                "request; CREATE; ''; ''",
            })
    void kind_and_parameters_are_those_of_the_document(
            String path, OperationKind kind, String required, String optional) {
        Operation operation = Operation.atPath(path).orElseThrow();
        assertThat(operation.kind()).isEqualTo(kind);
        assertThat(names(operation, true)).isEqualTo(required);
        assertThat(names(operation, false)).isEqualTo(optional);
    }

    @Test
    void only_the_two_lists_are_pageable() {
        assertThat(Arrays.stream(Operation.values()).filter(Operation::isPageable))
                .containsExactly(Operation.GET_BATCH_PLAN_LIST, Operation.GET_BATCH_PLAN_CALL_LIST);
    }

    @Test
    void every_parameter_is_used_by_an_operation() {
        assertThat(EnumSet.allOf(Parameter.class))
                .isEqualTo(Arrays.stream(Operation.values())
                        .flatMap(operation -> operation.parameters().stream())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "userId,NUMBER",
        "batchName,STRING",
        "botenceId,STRING",
        "callDate,STRING",
        "callHour,STRING",
        "clear,NUMBER",
        "api,BOOLEAN",
        "lineIds,STRING",
        "mobileList,STRING",
        "recall,NUMBER",
        "recallParams,STRING",
        "notifyUrl,STRING",
        "notifyBatchUrl,STRING",
        "phoneList,STRING",
        "phoneStatus,NUMBER",
        "page,NUMBER",
        "pageNum,NUMBER",
        "phone,STRING",
        "agentGroupId,STRING",
        "addType,STRING",
        "agentId,STRING",
        "callType,STRING"
    })
    void parameters_have_the_json_type_of_the_document(String name, JsonType type) {
        assertThat(Parameter.named(name).orElseThrow().kind().jsonType()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void results_are_immutable_records(Operation operation) {
        assertThat(operation.resultType().isRecord()).isTrue();
        assertThat(operation.description()).endsWith(".");
    }

    private static String names(Operation operation, boolean required) {
        return operation.parameters().stream()
                .filter(parameter -> operation.requires(parameter) == required)
                .map(Parameter::wireName)
                .collect(Collectors.joining(" "));
    }
}
