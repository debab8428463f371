package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input ends in one exception that names it, and nothing is sent. */
class InvalidRequestTest extends FlashAiTestSupport {
    @AfterEach
    void nothing_was_sent() {
        assertThat(simulator().books().requests()).isZero();
    }

    @Test
    void everything_that_is_missing_is_named_at_once_with_where_to_set_it() {
        FlashAiInvalidRequestException refused = refused("flashai:addPlan", null);
        assertThat(refused.getFaults())
                .extracting(Violation::parameter)
                .containsExactly(
                        "userId", "batchName", "botenceId", "callDate", "callHour", "clear", "mobileList", "recall");
        assertThat(refused.getFaults()).extracting(Violation::kind).containsOnly(Violation.Kind.MISSING);
        assertThat(refused)
                .hasMessageContaining("addPlan was not sent, 8 faults:")
                .hasMessageContaining(
                        "batchName: is missing and required (set the field batchName in the body as JSON, the option"
                                + " batchName, or the header CamelFlashAiBatchName; a header of that name does not come"
                                + " through JMS, Kafka or HTTP). The name of the batch")
                .hasMessageContaining("the field callees in the body");
        assertThat(refused.getOperation()).isEqualTo("addPlan");
        assertThat(refused.isRetryable()).isFalse();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "callDate; 20261340; NOT_LEGAL; yyyyMMdd",
                "callHour; 25; NOT_LEGAL; 0 to 23",
                "clear; 7; NOT_LEGAL; 0 or 1",
                "userId; abc; WRONG_TYPE; no whole number",
                "userId; 1.5; WRONG_TYPE; no whole number",
                "api; maybe; WRONG_TYPE; true or false",
                "notifyUrl; nowhere; NOT_LEGAL; http",
                "batchName; ' '; NOT_LEGAL; blank",
                "callees; ''; MISSING; is missing",
                "callees; 1380000000a^^; NOT_LEGAL; digits",
                "callees; 13800000001^a^b^c^d^e; SHIFTS_DATA; 6 fields"
            })
    void one_wrong_value_is_one_fault(String name, String value, Violation.Kind kind, String reason) {
        Map<String, Object> plan = plan("wrong");
        plan.put(name, value);
        assertThat(refused("flashai:addPlan", plan).getFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.parameter()).isEqualTo(name.equals("callees") ? "mobileList" : name);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void a_page_of_5001_is_too_large() {
        assertThat(refused("flashai:getBatchPlanList?batchName=x&page=1&pageNum=5001", null))
                .hasMessageContaining("pageNum: is '5001': must be from 1 to 5000");
    }

    @Test
    void redial_needs_its_rules() {
        Map<String, Object> plan = plan("redial");
        plan.put("recall", 1);
        assertThat(refused("flashai:addPlan", plan))
                .hasMessageContaining("recallParams: is missing and required with recall=1");
    }

    @Test
    void a_phone_with_letters_is_named_by_its_index_and_masked() {
        FlashAiInvalidRequestException refused =
                refused("flashai:addPlan", withCallees(Callee.of("13800000001"), Callee.of("1380000O002")));
        assertThat(refused)
                .hasMessageContaining("mobileList, callee[1], field phone: is 138****O002")
                .hasMessageNotContaining("1380000O002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "a^b", "a|b", "-"})
    void a_delimiter_in_a_variable_is_named_by_callee_and_field_but_its_value_is_not_told(String value) {
        FlashAiInvalidRequestException refused = refused(
                "flashai:addPlan",
                withCallees(
                        Map.of("phone", "13800000001", "date", "20261201"),
                        Map.of("phone", "13800000002", "date", value)));
        assertThat(refused.getFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Violation.Kind.SHIFTS_DATA);
            assertThat(fault.callee()).isEqualTo(1);
            assertThat(fault.field()).isEqualTo("date");
        });
        assertThat(refused).hasMessageContaining("delimiterReplacement").hasMessageNotContaining("2026-12-01");
    }

    @Test
    void the_name_of_a_variable_may_hold_no_delimiter_either() {
        assertThat(refused("flashai:addPlan", withCallees(Map.of("phone", "13800000001", "due-date", "20261201")))
                        .getFaults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Violation.Kind.SHIFTS_DATA));
    }

    @Test
    void callees_that_are_none_are_named_with_all_the_others() {
        List<Object> callees = new ArrayList<>(Arrays.asList(
                null, 7, Map.of("amount", "1"), Map.of("phone", List.of()), Map.of("phone", "110", "x", List.of())));
        callees.add(Map.of("phone", "110", "attach", "a", "amount", "1"));
        callees.add(Map.of("phone", "110", "amount", "\uD83D"));
        assertThat(refused("flashai:addPlan", withCallees(callees.toArray())).getFaults())
                .extracting(Violation::callee)
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void twenty_faults_are_shown_and_all_are_there() {
        Object[] callees = new Object[1000];
        Arrays.fill(callees, Callee.of("none"));
        FlashAiInvalidRequestException refused = refused("flashai:addPlan", withCallees(callees));
        assertThat(refused.getFaults()).hasSize(1000);
        assertThat(refused).hasMessageContaining("callee[19]").hasMessageContaining("and 980 more");
        assertThat(refused.getMessage().lines().count()).isEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"batchName\": \"x\",, }; is no valid JSON at line 1", "{\"batchName\": {\"a\":1}}; must be text",
                "{\"callees\":[],\"mobileList\":\"110\"}; both callees and mobileList", "[{]; is no valid JSON"
            })
    void json_that_cannot_be_used_is_told(String json, String reason) {
        assertThat(refused("flashai:addPlan", json)).hasMessageContaining(reason);
    }

    /** The parser does not say where it was. */
    @Test
    void json_that_is_nested_too_deeply_is_a_fault_of_the_request() {
        String deep = "[".repeat(100_000);
        assertThat(refused("flashai:addPlan", deep)).hasMessageContaining("is no valid JSON, or is nested too deeply");
        assertThatThrownBy(() -> CalleeConverter.toCalleeIterator(deep, null).forEachRemaining(callee -> {}))
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("is no valid JSON or CSV, or is nested too deeply");
    }

    @Test
    void a_body_of_a_foreign_type_is_told() {
        assertThat(refused("flashai:batchPlanStop?batchName=x", new Object()))
                .hasMessageContaining("body: is a java.lang.Object: must be a Map, a record, or JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../admin",
                "a/../../b",
                "//host/x",
                "http://host/x",
                "a?x=1",
                "a#b",
                "%2e%2e/a",
                "a\\b",
                "",
                "/a",
                "a/",
                "a b",
                "."
            })
    void a_generic_path_that_would_leave_the_base_url_is_refused(String path) {
        FlashAiInvalidRequestException refused =
                (FlashAiInvalidRequestException) send("flashai:request", Map.of(), Map.of(FlashAiConstants.PATH, path))
                        .getException();
        assertThat(refused).hasMessageContaining("path: would leave the base URL");
    }

    @Test
    void a_generic_request_needs_a_path_and_flat_parameters_of_its_own() {
        assertThat(refused("flashai:request", Map.of())).hasMessageContaining("path: is missing");
        assertThat(refused("flashai:request?path=recall", "text")).hasMessageContaining("no JSON object");
        assertThat(refused(
                        "flashai:request?path=recall",
                        Map.of("clientId", "x", "Sign", "y", "deep", Map.of(), "half", "\uDCDE")))
                .satisfies(refused -> assertThat(refused.getFaults()).hasSize(4))
                .hasMessageContaining("clientId: is filled in by the connector")
                .hasMessageContaining("deep: is a");
    }

    private FlashAiInvalidRequestException refused(String uri, Object body) {
        Exception e = send(uri, body).getException();
        assertThat(e).isInstanceOf(FlashAiInvalidRequestException.class);
        return (FlashAiInvalidRequestException) e;
    }

    private static Map<String, Object> withCallees(Object... callees) {
        Map<String, Object> plan = plan("callees");
        plan.put("callees", Arrays.asList(callees));
        return plan;
    }
}
