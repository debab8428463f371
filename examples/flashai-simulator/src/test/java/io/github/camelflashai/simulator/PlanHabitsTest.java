package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What addPlan takes, and which operations there are. */
class PlanHabitsTest extends SimulatorTest {
    @ParameterizedTest
    @CsvSource({
        "batchPhoneDelete,404",
        "queryPlanParams,404",
        "getBatchSummaryGroupByLine,404",
        "getPhoneDetail,404",
        "queryAgentGroup,404",
        "addAgentPlan,404",
        "recall,404",
        "sms/querySmsTemplate,404",
        "getBotence,200",
        "getCallLine,200",
        "addPlan,200",
        "batchPlanPause,200",
        "batchPlanRestart,200",
        "batchPlanStop,200",
        "getBatchPlanCallSummary,200",
        "getBatchPlanList,200",
        "getBatchPlanCallList,200"
    })
    void later_operations_are_missing(String operation, int status) {
        assertThat(client().status(operation, client().parameters())).isEqualTo(200);
        simulator().switchOn(Habit.LATER_OPERATIONS_MISSING);
        assertThat(client().status(operation, client().parameters())).isEqualTo(status);
    }

    @Test
    void unknown_parameters_are_refused_by_the_operations_of_the_older_server() {
        start(settings().with(Habit.UNKNOWN_PARAMETERS_REFUSED));
        client().start("b", 1);
        assertThat(client().addPlanCode("c", "13800000001", "isClear", 0)).isEqualTo("1010");
        JsonNode answer = client().call("getBotence", "colour", "red", "userId", 1);
        assertThat(answer.path("code").asText()).isEqualTo("1010");
        assertThat(answer.path("msg").asText()).contains("colour").doesNotContain("userId");
        client().body("queryAgentGroup", "colour", "red");
        simulator().switchOff(Habit.UNKNOWN_PARAMETERS_REFUSED);
        client().body("getBotence", "colour", "red");
    }

    @ParameterizedTest
    @CsvSource({"lineIds,1010", "notifyUrl,101003", "notifyBatchUrl,101003"})
    void lines_and_notify_urls_are_required(String name, String code) {
        Object[] all = {
            "lineIds", "5", "notifyUrl", "http://localhost/call", "notifyBatchUrl", "http://localhost/batch", name, null
        };
        assertThat(client().addPlanCode("b", "13800000001", all)).isEqualTo("0");
        simulator().switchOn(Habit.LINES_AND_NOTIFY_URLS_REQUIRED);
        assertThat(client().addPlanCode("c", "13800000001", all)).isEqualTo(code);
        all[6] = "userId";
        assertThat(client().addPlanCode("c", "13800000001", all)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"9,0", "20,0", "'9,20',0", "8,1010", "21,1010", "'9,21',1010"})
    void call_hours_are_from_9_to_20(String hours, String code) {
        assertThat(client().addPlanCode("b", "13800000001", "callHour", hours)).isEqualTo("0");
        simulator().switchOn(Habit.CALL_HOURS_9_TO_20);
        assertThat(client().addPlanCode("c", "13800000001", "callHour", hours)).isEqualTo(code);
    }

    @Test
    void phones_have_11_or_12_digits() {
        start(settings().with(Habit.PHONES_OF_11_OR_12_DIGITS));
        JsonNode body = add("b", "1380000001|13800000001|013800000001|0013800000001|+13800000001|1380000000a");
        assertThat(body.path("rightCount").asInt()).isEqualTo(2);
        assertThat(body.path("failCount").asInt()).isEqualTo(4);
        assertThat(view("b").phones()).containsExactly("13800000001", "013800000001");
    }

    @Test
    void a_phone_is_rejected_the_second_time() {
        start(settings().with(Habit.REPEATED_PHONES_REJECTED));
        JsonNode body = add("b", "13800000001^a^1|13800000002^a^2|13800000001^a^3");
        assertThat(body.path("failMobileInfo").asText()).isEqualTo("13800000001^a^3^3");
        assertThat(view("b").phones()).containsExactly("13800000001", "13800000002");
        add("c", "13800000001");
    }

    @Test
    void a_callee_of_fewer_than_five_fields_fails_the_plan() {
        start(settings().with(Habit.FIVE_FIELDS_REQUIRED));
        assertThat(client().addPlanCode("b", "13800000001^a^1^Name^Company|13800000002^a^1"))
                .isEqualTo("1004");
        assertThat(simulator().batch("b")).isEmpty();
        assertThat(simulator().books().accepted()).isZero();
        assertThat(client().addPlanCode("b", "13800000001^a^1^Name^Company|x^a"))
                .isEqualTo("0");
    }

    @Test
    void thirty_thousand_callees_are_the_most() {
        start(settings().with(Habit.AT_MOST_30000_CALLEES));
        assertThat(client().addPlanCode("b", phones(30_001))).isEqualTo("101008");
        assertThat(client().addPlanCode("b", phones(30_000))).isEqualTo("0");
    }

    @Test
    void a_lower_limit_stays() {
        start(settings().maxCallees(2).with(Habit.AT_MOST_30000_CALLEES));
        assertThat(client().addPlanCode("b", phones(3))).isEqualTo("101008");
    }

    @Test
    void a_plan_whose_callees_are_all_rejected_fails() {
        assertThat(client().addPlanCode("a", "x|y")).isEqualTo("0");
        simulator().switchOn(Habit.NO_CALLEE_LEFT_FAILS);
        assertThat(client().addPlanCode("b", "x|y")).isEqualTo("101003");
        assertThat(simulator().batch("b")).isEmpty();
        assertThat(client().addPlanCode("b", "x|13800000001")).isEqualTo("0");
    }

    @Test
    void outer_blanks_are_lost_but_those_of_the_customer() {
        start(settings().with(Habit.OUTER_BLANKS_TRIMMED, Habit.CALLEES_WITHOUT_STATUS));
        add(" sale ", " 13800000001 ^ a ^ 1 ^ Name ^ Company ");
        assertThat(list("sale").path("mobileList").asText()).isEqualTo("13800000001^a^1^ Name ^ Company ");
        assertThat(client().addPlanCode("sale", "13800000001")).isEqualTo("101007");
    }

    @Test
    void phones_lose_their_country_code() {
        start(settings().with(Habit.COUNTRY_CODES_CUT));
        add("b", "+8613800000001|008613800000002|8613800000003|+13800000004|861380000000");
        assertThat(view("b").phones())
                .containsExactly("13800000001", "13800000002", "13800000003", "13800000004", "861380000000");
        assertThat(list("b").path("mobileList").asText()).startsWith("13800000001^");
        client().body("batchPhoneDelete", "batchName", "b", "phoneList", "+8613800000001");
        assertThat(view("b").phones()).as("a phone in another form is unknown").hasSize(5);
    }

    @Test
    void rejections_are_not_told() {
        start(settings().with(Habit.REJECTIONS_UNTOLD));
        JsonNode body = add("b", "13800000001|x|y");
        assertThat(body.path("rightCount").asInt()).isEqualTo(1);
        assertThat(body.path("failCount").asInt()).isZero();
        assertThat(body.path("failMobileInfo").asText()).isEmpty();
        assertThat(simulator().books().rejected()).isEqualTo(2);
    }

    @Test
    void callees_have_five_fields_and_no_status() {
        start(settings().with(Habit.CALLEES_WITHOUT_STATUS));
        JsonNode body = add("b", "13800000001^a^1|x^ a^1|13800000002^a^1^Name^Company");
        assertThat(body.path("failMobileInfo").asText()).isEqualTo("x^ a^1");
        JsonNode list = list("b", "phoneStatus", 1);
        assertThat(list.path("mobileList").asText()).isEqualTo("13800000001^a^1^^|13800000002^a^1^Name^Company");
        assertThat(list.has("phoneStatus")).isFalse();
    }

    @Test
    void a_name_that_is_taken_is_taken_again() {
        start(settings().with(Habit.NAMES_TAKEN_AGAIN));
        add("b", "13800000001");
        add("b", "13800000002|13800000003");
        assertThat(simulator().batches()).extracting(BatchView::accepted).containsExactly(1, 2);
        assertThat(list("b").path("mobileList").asText()).startsWith("13800000001");
    }

    @Test
    void two_adds_at_once_both_succeed() {
        start(settings().with(Habit.SIMULTANEOUS_ADDS_SUCCEED));
        add("b", "13800000001");
        simulator().advance(Duration.ofMillis(999));
        add("b", "13800000001");
        simulator().advance(Duration.ofMillis(1));
        assertThat(client().addPlanCode("b", "13800000001")).isEqualTo("101007");
        pass(600);
        assertThat(simulator().books().callsTo("13800000001")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_plan_of_a_past_day_waits_for_the_night(int clear) {
        start(settings().honourCallHours(true).with(Habit.PAST_CALL_DATE_WAITS));
        add("past", "13800000001", "callDate", "20261122", "callHour", "9,10", "clear", clear);
        add("today", "13800000002", "callDate", "20261123", "callHour", "9,10", "clear", clear);
        pass(15 * 3600 - 1);
        assertThat(view("today").calls()).hasSize(1);
        assertThat(view("past").calls()).isEmpty();
        assertThat(view("past").planned()).isEqualTo(1);
        pass(24 * 3600);
        assertThat(view("past").calls()).hasSize(clear == 1 ? 0 : 1);
        assertThat(view("past").planned()).isZero();
    }

    private JsonNode add(String batchName, String mobileList, Object... changes) {
        JsonNode answer = client().send("addPlan", client().sign(client().addPlan(batchName, mobileList, changes)));
        assertThat(answer.path("code").asText()).isEqualTo("0");
        return answer.path("body");
    }

    private JsonNode list(String batchName, Object... more) {
        Object[] all = {"batchName", batchName, "page", 1, "pageNum", 100};
        Object[] parameters =
                Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray();
        return client().body("getBatchPlanList", parameters);
    }

    private BatchView view(String batchName) {
        return simulator().batch(batchName).orElseThrow();
    }

    private static String phones(int count) {
        return LongStream.range(13_800_000_000L, 13_800_000_000L + count)
                .mapToObj(Long::toString)
                .collect(Collectors.joining("|"));
    }
}
