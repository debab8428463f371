package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.HttpFlashAiClient;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.request.RequestRules;
import io.github.camelflashai.wire.request.RequestWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the connector makes of what became of an attempt, together with what the server then shows of the campaign. */
class SubmissionPromiseTest {
    private static final Account ACCOUNT = Account.of("http://localhost/api", "client", "secret");
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final List<Callee> SENT = List.of(
            callee("13800000001", "1000", "20261201"),
            callee("13800000002", "2000", "20261202"),
            callee("13800000003", "3000", "20261203"));
    private static final String TAKEN = "{\"code\":0,\"msg\":\"SUCCESS\",\"body\":{\"rightCount\":3,\"failCount\":0}}";
    private static final String AFFIRMED = "{\"code\":0,\"msg\":\"SUCCESS\"}";
    private static final List<String> ABSENT = List.of(code("1005"));

    /** What a server shows when it is asked. */
    private record Shown(String what, List<String> summaries, List<String> lists, String expected) {}

    /** The end of a submission that is in doubt: found there, sent again, or one of the exceptions. */
    private static List<Shown> shown() {
        String one = "13800000001^a-b^1000-20261201";
        String two = "13800000002^a-b^2000-20261202";
        String three = "13800000003^a-b^3000-20261203";
        String other = "13900000001^a-b^1-2";
        String another = "13900000002^a-b^1-2";
        String third = "13900000003^a-b^1-2";
        return List.of(
                new Shown("no such batch", ABSENT, ABSENT, "sent again"),
                new Shown("no such batch, in msg", List.of(inMsg("1005")), List.of(inMsg("1005")), "sent again"),
                new Shown("no counts", List.of("{\"code\":0,\"msg\":\"ok\"}"), List.of(list(0)), "sent again"),
                new Shown("zeros", List.of(summary(0, 0)), List.of(list(0)), "sent again"),
                new Shown("all of ours", List.of(summary(3, 3)), List.of(list(3, one, two, three)), "there 3/0/[]"),
                new Shown("ours, one is in", List.of(summary(3, 1)), List.of(list(1, one)), "there 3/0/[]"),
                new Shown(
                        "ours, shown late",
                        List.of(code("1005"), code("1005"), summary(3, 3)),
                        List.of(list(3, one, two, three)),
                        "there 3/0/[]"),
                new Shown(
                        "ours, come in later",
                        List.of(summary(3, 0), summary(3, 2), summary(3, 3)),
                        List.of(list(0), list(2, three, two), list(3, three, two, one)),
                        "there 3/0/[]"),
                new Shown(
                        "zeros, then ours",
                        List.of(summary(0, 0), summary(3, 3)),
                        List.of(list(0), list(3, three, two, one)),
                        "there 3/0/[]"),
                new Shown(
                        "counts that grow",
                        List.of(summary(1, 1), summary(2, 2), summary(3, 3)),
                        List.of(list(1, one), list(2, one, two), list(3, one, two, three)),
                        "there 3/0/[]"),
                new Shown(
                        "prefixes 86, 0086 and +86",
                        List.of(summary(3, 3)),
                        List.of(list(3, "86" + one, "0086" + two, "+86" + three)),
                        "there 3/0/[]"),
                new Shown(
                        "outer blanks and empty ends",
                        List.of(summary(3, 3)),
                        List.of(list(3, " " + one + " ", two + "-", "13800000003^ a-b ^ 3000-20261203")),
                        "there 3/0/[]"),
                new Shown(
                        "values joined by ~",
                        List.of(summary(3, 3)),
                        List.of(list(3, "13800000001^a-b^1000~20261201", "13800000002^a-b^2000~20261202", three)),
                        "there 3/0/[]"),
                new Shown(
                        "5 fields",
                        List.of(summary(3, 3)),
                        List.of(list(3, one + "^^", two + "^x^y", three + "^^")),
                        "there 3/0/[]"),
                new Shown("one was removed", List.of(summary(3, 2)), List.of(list(2, one, three)), "there 3/0/[]"),
                new Shown(
                        "one was rejected",
                        List.of(summary(2, 2)),
                        List.of(list(2, one, three)),
                        "there 2/1/[13800000002]"),
                new Shown(
                        "one was rejected, and the others come in later",
                        List.of(summary(2, 0), summary(2, 1), summary(2, 2)),
                        List.of(list(0), list(1, three), list(2, three, one)),
                        "there 2/1/[13800000002]"),
                new Shown(
                        "one was rejected, and one never comes in",
                        List.of(summary(2, 1)),
                        List.of(list(1, three)),
                        "unknown 3 sent, 2 accepted, 1 listed"),
                new Shown(
                        "accepted, and nothing is listed",
                        List.of(summary(3, 0)),
                        List.of(list(0)),
                        "unknown 3 sent, 3 accepted, 0 listed"),
                new Shown(
                        "accepted, and the list is not found",
                        List.of(summary(3, 0)),
                        ABSENT,
                        "unknown 3 sent, 3 accepted, 0 listed"),
                new Shown("others", List.of(summary(3, 3)), List.of(list(3, other, another, third)), "name taken"),
                new Shown("fewer others", List.of(summary(1, 1)), List.of(list(1, other)), "name taken"),
                new Shown(
                        "others, of whom not all are in",
                        List.of(summary(3, 1)),
                        List.of(list(1, other)),
                        "unknown 3 sent, 3 accepted, 1 listed"),
                new Shown(
                        "others, who come in later",
                        List.of(summary(3, 0), summary(3, 1), summary(3, 3)),
                        List.of(list(0), list(1, third), list(3, third, another, other)),
                        "name taken"),
                new Shown(
                        "some of ours and others",
                        List.of(summary(3, 3)),
                        List.of(list(3, one, two, other)),
                        "unknown 3 sent, 3 accepted, 3 listed"),
                new Shown(
                        "ours and more",
                        List.of(summary(4, 4)),
                        List.of(list(4, one, two, three, other)),
                        "unknown 3 sent, 4 accepted, 4 listed"),
                new Shown(
                        "our phones with other values",
                        List.of(summary(3, 3)),
                        List.of(list(3, one, two, "13800000003^a-b^9999-20261203")),
                        "unknown 3 sent, 3 accepted, 3 listed"),
                new Shown(
                        "one of ours twice",
                        List.of(summary(2, 2)),
                        List.of(list(2, one, one)),
                        "unknown 3 sent, 2 accepted"),
                new Shown(
                        "one of ours twice while all are accepted",
                        List.of(summary(3, 3)),
                        List.of(list(3, one, one, two)),
                        "there 3/0/[]"),
                new Shown("no answer", List.of("Bad Gateway"), List.of("Bad Gateway"), "unknown"));
    }

    static Stream<Arguments> doubts() {
        return Stream.of(ScriptedServer.TIMEOUT, inMsg("1004"), code("1007"), "Bad Gateway", AFFIRMED)
                .flatMap(doubt -> shown().stream().map(shown -> Arguments.of(doubt, shown)));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    @DisplayName("case 17: what an attempt without an answer ends as, by what the server shows")
    void doubt_ends_as_the_evidence_says(String doubt, Shown shown) {
        ScriptedServer server = new ScriptedServer()
                .answer("addPlan", List.of(doubt, TAKEN))
                .answer("getBatchPlanCallSummary", shown.summaries())
                .answer("getBatchPlanList", shown.lists());
        // A success without its result says that the server has it: it is never sent again by itself.
        boolean sentAgain = "sent again".equals(shown.expected()) && !doubt.equals(AFFIRMED);
        assertThat(end(server, EarlierAttempt.NONE))
                .startsWith("sent again".equals(shown.expected()) && !sentAgain ? "unknown" : shown.expected());
        assertThat(server.plansSent()).isEqualTo(sentAgain ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("shownToARedeliveredMessage")
    void a_redelivered_message_ends_as_the_evidence_says(Shown shown) {
        ScriptedServer server = new ScriptedServer()
                .answer("addPlan", List.of(TAKEN))
                .answer("getBatchPlanCallSummary", shown.summaries())
                .answer("getBatchPlanList", shown.lists());
        assertThat(end(server, EarlierAttempt.MAYBE_RUNNING)).startsWith(shown.expected());
        assertThat(server.plansSent()).isEqualTo("sent again".equals(shown.expected()) ? 1 : 0);
    }

    static Stream<Shown> shownToARedeliveredMessage() {
        return shown().stream();
    }

    static Stream<Arguments> refusals() {
        return Stream.of("101003", "101007", "1003", "1010", "1005", "1002", "7777")
                .flatMap(code -> Stream.of(code(code), inMsg(code)).map(refusal -> Arguments.of(code, refusal)))
                .filter(row -> !row.get()[1].equals(inMsg("7777")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_of_a_later_attempt_is_no_answer_about_the_first(String code, String refusal) {
        for (EarlierAttempt earlier : List.of(EarlierAttempt.NONE, EarlierAttempt.MAYBE_RUNNING)) {
            List<String> attempts =
                    earlier == EarlierAttempt.NONE ? List.of(ScriptedServer.TIMEOUT, refusal) : List.of(refusal);
            ScriptedServer server = new ScriptedServer()
                    .answer("addPlan", attempts)
                    .answer("getBatchPlanCallSummary", ABSENT)
                    .answer("getBatchPlanList", ABSENT);
            assertThat(end(server, earlier))
                    .as("%s", earlier)
                    .startsWith("unknown")
                    .endsWith("because of " + code);
            assertThat(server.plansSent()).isEqualTo(attempts.size());
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_of_a_later_attempt_after_which_the_first_is_shown_is_success(String code, String refusal) {
        ScriptedServer server = new ScriptedServer()
                .answer("addPlan", List.of(ScriptedServer.TIMEOUT, refusal))
                .answer(
                        "getBatchPlanCallSummary",
                        Stream.concat(Stream.generate(() -> code("1005")).limit(6), Stream.of(summary(3, 3)))
                                .toList())
                .answer("getBatchPlanList", List.of(list(1, "13800000003^a-b^3000-20261203")));
        assertThat(end(server, EarlierAttempt.NONE)).isEqualTo("there 3/0/[]");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_of_a_first_attempt_is_an_answer(String code, String refusal) {
        for (EarlierAttempt earlier : List.of(EarlierAttempt.NONE, EarlierAttempt.OVER)) {
            if (code.equals("101007") && earlier == EarlierAttempt.OVER) {
                continue; // the name is there, and whose it is was asked for too early
            }
            ScriptedServer server = new ScriptedServer()
                    .answer("addPlan", List.of(refusal))
                    .answer("getBatchPlanCallSummary", ABSENT)
                    .answer("getBatchPlanList", ABSENT);
            assertThat(end(server, earlier)).startsWith("refused with " + code);
        }
    }

    private static String end(ScriptedServer server, EarlierAttempt earlier) {
        FlashAiClient client = new HttpFlashAiClient(
                ACCOUNT,
                server,
                new RequestWriter(ACCOUNT, new NonceSource("client", 0, Clock.systemUTC()), Clock.systemUTC(), false),
                Clock.systemUTC(),
                CallLayout.parse(CallLayout.DOCUMENTED));
        Submitter submitter = new CheckedSubmitter(
                Operation.ADD_PLAN,
                new RequestBuilder(RequestRules.STRICT),
                new BatchSubmitter(client, new Reconciliation(client, SETTLE, new Sleeps(), ActivityListener.NONE), 3));
        try {
            SubmissionResult submitted = submitter.submit(new Plan("sale", SENT).submission(earlier));
            PlanReceipt receipt = submitted.receipt();
            return submitted.reconciled()
                    ? "there " + receipt.rightCount() + "/" + receipt.failCount() + "/"
                            + receipt.rejected().stream()
                                    .map(rejected -> rejected.callee().phone())
                                    .toList()
                    : "sent again";
        } catch (FlashAiException e) {
            return end(e);
        }
    }

    private static String end(FlashAiException e) {
        assertThat(e.getMessage()).doesNotContain("1380000000", "1390000000");
        FlashAiException cause = e.getCause() instanceof FlashAiException refusal ? refusal : null;
        return switch (e.getClass().getSimpleName()) {
            case "FlashAiBatchNameTakenException" -> "name taken";
            case "FlashAiOutcomeUnknownException" ->
                "unknown "
                        + e.getMessage()
                                .lines()
                                .map(line -> line.replaceFirst(".*?(\\d+ sent, )", "$1"))
                                .collect(Collectors.joining())
                        + (cause == null ? "" : " because of " + cause.getCode());
            default -> "refused with " + e.getCode();
        };
    }

    private static Callee callee(String phone, String amount, String date) {
        return new Callee(phone, List.of("a", "b"), List.of(amount, date), "", "");
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\",\"msg\":\"no\",\"success\":false}";
    }

    private static String inMsg(String code) {
        return "{\"code\":0,\"msg\":\"" + code + "\",\"success\":1}";
    }

    private static String summary(long accepted, long planned) {
        return "{\"code\":0,\"msg\":\"SUCCESS\",\"body\":{\"batchName\":\"sale\",\"acceptCount\":" + accepted
                + ",\"endCount\":0,\"planCount\":" + planned + "}}";
    }

    private static String list(int count, String... callees) {
        return "{\"code\":0,\"msg\":\"SUCCESS\",\"body\":{\"batchName\":\"sale\",\"batchCount\":" + count
                + ",\"totalPage\":1,\"page\":1,\"pageNum\":5000,\"mobileList\":\""
                + Stream.of(callees)
                        .map(callee -> callee.contains("^^") || callee.contains("^x^y") ? callee : callee + "^1")
                        .collect(Collectors.joining("|"))
                + "\"}}";
    }
}
