package io.github.camelflashai.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.Script;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.RequestWriter;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says: success with what it is about, a refusal, or nothing that can be relied on. */
class AnswerReaderTest {
    private static final Account ACCOUNT = Account.of("http://localhost/api", "client", "secret");
    private Transport.HttpResponse answer;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // The older server: its business, its "no result", an accident, an unreadable request, and its gateway.
                "{\"code\":0,\"msg\":\"101007\",\"success\":1}; 101007; FlashAiDuplicateBatchException",
                "{\"code\":0,\"msg\":\"101003\",\"success\":1,\"sign\":\"AB\"}; 101003; FlashAiServerException",
                "{\"code\":0,\"msg\":\"1005\",\"success\":0}; 1005; FlashAiNotFoundException",
                "{\"code\":1,\"msg\":\"1004\",\"success\":1}; 1004; FlashAiOutcomeUnknownException",
                "{\"code\":1,\"msg\":\"1010\",\"success\":1}; 1010; FlashAiInvalidRequestException",
                "{\"code\":\"1\",\"msg\":\"1003\",\"success\":\"1\"}; 1003; FlashAiAuthenticationException",
                "{\"code\":\"0000\",\"msg\":\" 101005 \"}; 101005; FlashAiStateConflictException",
                "{\"code\":\"1\",\"msg\":\"1000\"}; 1000; FlashAiAuthenticationException",
                "{\"code\":\"1\",\"msg\":\"1001\"}; 1001; FlashAiAuthenticationException",
                "{\"code\":\"1\",\"msg\":\"1002\"}; 1002; FlashAiAuthenticationException",
                "{\"code\":\"1002\"}; 1002; FlashAiAuthenticationException",
                "{\"code\":0,\"msg\":\"101001\"}; 101001; FlashAiServerException"
            })
    void a_refusal_that_looks_like_a_success_is_a_refusal(String json, String code, String exception) {
        answer(200, json);
        for (Operation operation : new Operation[] {Operation.ADD_PLAN, Operation.BATCH_PLAN_STOP}) {
            FlashAiException e = failed(operation);
            assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(e.getCode()).isEqualTo(code);
            assertThat(e.getMessage()).containsOnlyOnce(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":0,\"msg\":\"100 taken\"}", "{\"code\":0,\"msg\":\"7777\"}", "{\"code\":0}"})
    void a_description_that_is_no_error_code_is_a_description(String json) {
        answer(200, json);
        assertThat(call(Operation.BATCH_PLAN_STOP).code()).isEqualTo("0");
    }

    /** Read as delimited text, their JSON would give scripts and phones with brackets in them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET_BOTENCE; {\"botenceList\":[{\"id\":\"1\"}]}; botenceList",
                "GET_CALL_LINE; {\"lineList\":{\"id\":\"1\"}}; lineList",
                "GET_BATCH_PLAN_LIST; {\"mobileList\":[{\"phone\":\"13800000001\"}]}; mobileList",
                "GET_BATCH_PLAN_CALL_LIST; {\"callList\":[[\"13800000001\"]]}; callList",
                "QUERY_PLAN_PARAMS; {\"paramSeqLsit\":[{\"paramName\":\"a\"}]}; paramSeqLsit",
                "QUERY_AGENT_GROUP; {\"records\":\"[{}]\"}; records",
                "QUERY_AGENT_GROUP; [{\"agentId\":1}]; a result that is no JSON object",
                "GET_BOTENCE; \"1^x^1\"; a result that is no JSON object"
            })
    void a_list_in_another_form_is_told_and_none_of_its_values_is_taken(Operation operation, String body, String what) {
        answer(200, "{\"code\":\"0\",\"body\":" + body + "}");
        assertThat(failed(operation))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("the answer says success and has " + what)
                .hasMessageNotContaining("13800000001");
    }

    @Test
    void an_array_of_records_is_as_good_as_their_text() {
        answer(200, "{\"code\":\"0\",\"body\":{\"botenceList\":[\"1^x^1\",\"2^y^0\"]}}");
        assertThat(call(Operation.GET_BOTENCE).as(ScriptList.class).scripts())
                .extracting(Script::id)
                .containsExactly("1", "2");
        answer(200, "{\"code\":\"0\",\"body\":{\"botenceList\":[]}}");
        assertThat(call(Operation.GET_BOTENCE).as(ScriptList.class).scripts()).isEmpty();
    }

    /** It has its count; who was rejected stays open, and the submission says so. */
    @Test
    void a_plan_with_its_count_is_at_the_server_whatever_form_its_rejected_callees_have() {
        answer(200, "{\"code\":\"0\",\"body\":{\"rightCount\":2.0,\"failMobileInfo\":[{\"phone\":\"13800000001\"}]}}");
        PlanReceipt receipt = call(Operation.ADD_PLAN).as(PlanReceipt.class);
        assertThat(receipt.rightCount()).isEqualTo(2);
        assertThat(receipt.rejected()).isEmpty();
    }

    @Test
    void two_codes_are_none() {
        answer(200, "{\"code\":\"101003\",\"code\":\"0\",\"body\":{\"rightCount\":2}}");
        assertThat(failed(Operation.ADD_PLAN)).hasMessageContaining("is JSON with two codes");
    }

    @Test
    void a_code_of_its_own_counts_whatever_the_description_is() {
        answer(200, "{\"code\":\"101007\",\"msg\":\"1005\"}");
        assertThat(failed(Operation.ADD_PLAN).getCode()).isEqualTo("101007");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"ADD_PLAN", "ADD_AGENT_PLAN", "GET_BATCH_PLAN_CALL_SUMMARY"})
    void a_success_without_what_it_is_about_is_no_success(Operation operation) {
        for (String body : new String[] {"", ",\"body\":null", ",\"body\":\"\"", ",\"body\":{\"failCount\":0}"}) {
            answer(200, "{\"code\":\"0\",\"msg\":\"SUCCESS\"" + body + "}");
            FlashAiOutcomeUnknownException e = (FlashAiOutcomeUnknownException) failed(operation);
            assertThat(e).hasMessageContaining("Count").hasMessageContaining("success");
            assertThat(e.isWithoutResult()).isTrue();
            assertThat(e.isRetryable()).isFalse();
        }
    }

    @Test
    void a_success_with_what_it_is_about_is_one() {
        answer(200, "{\"code\":\"0\",\"body\":{\"acceptCount\":\"3\"}}");
        assertThat(call(Operation.GET_BATCH_PLAN_CALL_SUMMARY)
                        .as(BatchSummary.class)
                        .acceptCount())
                .isEqualTo(3);
        answer(200, "{\"code\":\"0\",\"body\":{\"rightCount\":0}}");
        assertThat(call(Operation.ADD_PLAN).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1001", "1002", "1003"})
    @DisplayName("case 33: what the gateway refused before it ran says so, whatever the HTTP status")
    void what_did_not_run_says_so(String code) {
        answer(400, "{\"code\":\"" + code + "\",\"msg\":\"not for you, 13800000001\"}");
        FlashAiException e = failed(Operation.ADD_PLAN);
        assertThat(e).isInstanceOf(FlashAiAuthenticationException.class).hasMessageContaining("HTTP status 400");
        assertThat(e).hasMessageContaining("138****0001").hasMessageContaining("did not run");
        answer(200, "{\"code\":\"" + code + "\"}");
        assertThat(failed(Operation.ADD_PLAN)).hasMessageContaining("did not run");
        assertThat(failed(Operation.ADD_PLAN).isRetryable()).isEqualTo("1002".equals(code));
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308"})
    @DisplayName("case 33: a redirect says where to")
    void a_redirect_says_where_to(int status) {
        answer = new Transport.HttpResponse(
                status, "<html>".getBytes(StandardCharsets.UTF_8), null, "https://x:y@other.example/api?key=secret#a");
        assertThat(failed(Operation.ADD_PLAN))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("HTTP status " + status)
                .hasMessageContaining("https://other.example/api")
                .hasMessageContaining("see that baseUrl is right")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("x:y");
    }

    @Test
    @DisplayName("case 33: 404 and others keep what their JSON says, and stay unknown")
    void other_statuses_keep_what_they_say() {
        answer(404, "{\"status\":404,\"error\":\"Not Found\"}");
        assertThat(failed(Operation.ADD_PLAN))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("HTTP status 404")
                .hasMessageContaining("see that baseUrl is right");
        answer(409, "{\"code\":\"101007\",\"msg\":\"taken by 13800000001\"}");
        FlashAiOutcomeUnknownException e = (FlashAiOutcomeUnknownException) failed(Operation.ADD_PLAN);
        assertThat(e.getCode()).isEqualTo("101007");
        assertThat(e.getMsg()).isEqualTo("taken by 13800000001");
        assertThat(e.getHttpStatus()).isEqualTo(409);
        assertThat(e)
                .hasMessageContaining("HTTP status 409")
                .hasMessageContaining("101007")
                .hasMessageContaining("taken by 138****0001")
                .hasMessageNotContaining("baseUrl");
        answer(500, "{\"code\":0}");
        assertThat(((FlashAiOutcomeUnknownException) failed(Operation.ADD_PLAN)).isWithoutResult())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void what_the_server_says_is_no_longer_than_it_should_and_holds_nothing_that_it_should_not(int status) {
        answer(
                status,
                "{\"code\":\"77\\u0000\\r\\n" + "7".repeat(100)
                        + "\",\"msg\":\"key secret, line\\r\\n2026 ERROR forged\\u2028\\u202e"
                        + " 138-0000-0001 and +86 139 0000 0002 at https://esb/callback?token=abc123&x=1 "
                        + "x".repeat(100_000)
                        + "\"}");
        FlashAiException e = failed(Operation.ADD_PLAN);
        assertThat(e.getMessage()).hasSizeLessThan(800).doesNotContainPattern("[\\p{Cc}\\u2028\\u202e]");
        assertThat(e)
                .hasMessageNotContainingAny("secret", "abc123", "138-0000-0001", "139 0000 0002")
                .hasMessageContaining("line  2026 ERROR forged");
        assertThat(e.getMsg()).hasSizeLessThan(310).doesNotContain("secret", "\r", "\n", "abc123");
        assertThat(e.getCode()).hasSizeLessThan(40).doesNotContain("\r", "\n", "\0");
    }

    private void answer(int status, String json) {
        answer = new Transport.HttpResponse(status, json.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private FlashAiException failed(Operation operation) {
        FlashAiException e = catchThrowableOfType(FlashAiException.class, () -> call(operation));
        assertThat(e)
                .as("%s is no success", new String(answer.body(), StandardCharsets.UTF_8))
                .isNotNull();
        return e;
    }

    private FlashAiResponse call(Operation operation) {
        return new HttpFlashAiClient(
                        ACCOUNT,
                        (address, json) -> answer,
                        new RequestWriter(
                                ACCOUNT, new NonceSource("client", 0, Clock.systemUTC()), Clock.systemUTC(), false),
                        Clock.systemUTC(),
                        CallLayout.parse(CallLayout.DOCUMENTED))
                .call(FlashAiRequest.of(operation, Map.of()));
    }
}
