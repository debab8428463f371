package io.github.camelflashai.results;

import io.github.camelflashai.api.AgentList;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.CallPage;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.api.CalleePage;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.LineList;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.api.ScriptVariables;
import io.github.camelflashai.wire.response.CallbackReader;
import io.github.camelflashai.wire.response.FlashAiResponse;
import io.github.camelflashai.wire.response.UnreadableCallbackException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of everything that leaves the connector, read from what servers send.
 *
 * @param form the record
 * @param phone the phone that is in it; null if it is about nobody
 * @param batchName the batch that it is about; null if it is about none
 * @param callKey the key of the call that is in it; null if there is none
 */
public record EveryResult(JsonForm form, String phone, String batchName, String callKey) {
    static final String BATCH = "sale-\u4e00";
    static final String PHONE = "13800000001";
    private static final String CALL_KEY =
            io.github.camelflashai.api.CallKey.of(BATCH, PHONE, java.time.Instant.parse("2026-12-01T02:00:00Z"));
    private static final String CALLEE = PHONE + "^amount-date^1000-20261201^Li^Acme";
    private static final String CALL = PHONE + "^20261201^100000^100030^100005^00:00:25^A^\\\"yes\\\"^F^more";

    /** All of them. */
    public static List<EveryResult> all() {
        CallPage calls = (CallPage) answer(
                Operation.GET_BATCH_PLAN_CALL_LIST,
                "{\"callList\":\"" + CALL + "\",\"batchCount\":1,\"totalPage\":1,\"totalRecord\":1,\"page\":1}");
        CalleePage callees = (CalleePage)
                answer(Operation.GET_BATCH_PLAN_LIST, "{\"mobileList\":\"" + CALLEE + "^2\",\"batchCount\":\"1\"}");
        PlanReceipt receipt = (PlanReceipt) answer(
                Operation.ADD_PLAN,
                "{\"rightCount\":1,\"failCount\":1,\"failMobileInfo\":\"" + CALLEE
                        + "^no phone\",\"chunks\":[{\"batchName\":\"" + BATCH
                        + "\",\"rightCount\":1,\"failCount\":1,\"failMobileInfo\":\"" + CALLEE + "^no\"}]}");
        BatchSummary summary = (BatchSummary)
                answer(Operation.GET_BATCH_PLAN_CALL_SUMMARY, "{\"acceptCount\":4,\"endCount\":\"3\",\"planCount\":1}");
        LineSummaries lines = (LineSummaries)
                answer(Operation.GET_BATCH_SUMMARY_GROUP_BY_LINE, "{\"lineSummary\":\"7^4^3^2026-12-01 10:00:00\"}");
        CallReport report = (CallReport)
                callback(
                        "{\"batchName\":\"" + BATCH + "\",\"phoneNo\":\"" + PHONE
                                + "\",\"accurateIntent\":\"A\",\"callStartTime\":1796090400000,\"answerTime\":\"1796090405000\","
                                + "\"handupTime\":1796090430000,\"duration\":25,\"detailList\":\"hello^1^yes^2\",\"extra\":{\"a\":[1,null]}}");
        AgentList agents = (AgentList)
                answer(Operation.QUERY_AGENT_GROUP, "{\"records\":[{\"agentGroupId\":\"7\",\"agentId\":\"a\"}]}");
        LineList lineList = (LineList) answer(Operation.GET_CALL_LINE, "{\"lineList\":\"1^north^1\"}");
        ScriptList scripts = (ScriptList) answer(Operation.GET_BOTENCE, "{\"botenceList\":\"s1^Sale^1\"}");
        ScriptVariables variables = (ScriptVariables)
                answer(Operation.QUERY_PLAN_PARAMS, "{\"paramSeqLsit\":\"amount^1^text|date^x^text\"}");
        return List.of(
                about(answer(Operation.BATCH_PLAN_STOP, "{}"), null, null),
                about(summary, null, null),
                about(summary.with(BatchState.COMPLETE, 1L), null, null),
                about(BatchSummary.unknown(BATCH).with(BatchState.MISSING, null), null, null),
                about(lines, null, null),
                about(lines.with(BatchState.RUNNING, 1L), null, null),
                about(receipt, PHONE, null),
                about(receipt.chunks().get(0), PHONE, null),
                new EveryResult(receipt.rejected().get(0), PHONE, null, null),
                about(callees, PHONE, null),
                about(callees.records().get(0), PHONE, null),
                about(calls, PHONE, CALL_KEY),
                about(calls.records().get(0), PHONE, CALL_KEY),
                about(callback("{\"batchName\":\"" + BATCH + "\",\"callList\":\"" + CALL + "\"}"), PHONE, CALL_KEY),
                about(report, PHONE, CALL_KEY),
                about(
                        callback("{\"batchName\":\"" + BATCH + "\",\"acceptCount\":1,\"failList\":\"" + CALLEE
                                + "^3\"}"),
                        PHONE,
                        null),
                about(callback("{\"batchName\":\"" + BATCH + "\",\"acceptCount\":1,\"endCount\":1}"), null, null),
                about(callback("{\"batchName\":\"" + BATCH + "\",\"news\":[1,null],\"none\":null}"), null, null),
                new EveryResult(callback("{\"phone\":\"" + PHONE + "\"}"), PHONE, null, null),
                about(
                        answer(
                                Operation.GET_PHONE_DETAIL,
                                "{\"mobileNumber\":\"" + PHONE
                                        + "\",\"callStartTime\":\"2026-12-01 10:00:00\",\"more\":1e2}"),
                        PHONE,
                        null),
                general(answer(Operation.REQUEST, "{\"templates\":[{\"id\":1}],\"none\":null}")),
                general(agents),
                general(agents.agents().get(0)),
                general(lineList),
                general(lineList.lines().get(0)),
                general(scripts),
                general(scripts.scripts().get(0)),
                general(variables),
                general(variables.variables().get(1)),
                general(lines.lines().get(0)),
                general(report.dialogue().get(0)));
    }

    private static EveryResult about(JsonForm form, String phone, String callKey) {
        return new EveryResult(form, phone, BATCH, callKey);
    }

    private static EveryResult general(JsonForm form) {
        return new EveryResult(form, null, null, null);
    }

    private static JsonForm answer(Operation operation, String body) {
        return FlashAiResponse.ofJson(operation, body)
                .orElseThrow()
                .about(operation.parameters().isEmpty() ? null : BATCH)
                .asObject();
    }

    private static JsonForm callback(String body) {
        try {
            return new CallbackReader(10_000, CallLayout.parse(CallLayout.DOCUMENTED))
                    .read(("{\"code\":0,\"body\":" + body + "}").getBytes(StandardCharsets.UTF_8))
                    .asObject();
        } catch (UnreadableCallbackException e) {
            throw new AssertionError(e);
        }
    }

    /** All records that there are. */
    static Stream<Class<?>> types() {
        return leaves(JsonForm.class).distinct();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryResult::leaves)
                : Stream.of(type);
    }

    /** Names it in the reports of the tests. */
    @Override
    public String toString() {
        return form.getClass().getSimpleName();
    }
}
