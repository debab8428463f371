package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.CallLayout;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiBatchNameTakenException;
import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.HttpFlashAiClient;
import io.github.camelflashai.client.RetryBudget;
import io.github.camelflashai.client.RetryRules;
import io.github.camelflashai.client.Transport;
import io.github.camelflashai.submit.ModelServer.Fate;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.CalleeRules;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.request.RequestRules;
import io.github.camelflashai.wire.request.RequestWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done about a plan of which it is not known whether the server has it. */
class BatchSubmitterTest {
    /** The server decides about repeated phones. */
    private static final CalleeRules ALL =
            new CalleeRules(CalleeRules.Fate.SEND, CalleeRules.Fate.REFUSE, CalleeRules.Fate.SEND, null);

    private static final Account ACCOUNT = Account.of("http://localhost/api", "client", "secret");
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final List<Callee> PEOPLE = Plan.people(0, 12);

    private final ModelServer server = new ModelServer();
    private final Sleeps sleeps = new Sleeps();
    private final Submitter submitter = new CheckedSubmitter(
            Operation.ADD_PLAN,
            new RequestBuilder(new RequestRules(false, null, "^", false, ALL, null)),
            new BatchSubmitter(server, new Reconciliation(server, SETTLE, sleeps, ActivityListener.NONE), 3));

    @Test
    void an_answer_is_the_end_and_nothing_is_asked() {
        SubmissionResult submitted = submit(EarlierAttempt.NONE);
        assertThat(submitted.reconciled()).isFalse();
        assertThat(submitted.batchName()).isEqualTo("sale");
        assertThat(server.calls).containsExactly("addPlan");
    }

    @Test
    void a_lost_answer_to_a_plan_that_was_taken_is_success() {
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        SubmissionResult submitted = submit(EarlierAttempt.NONE);
        assertThat(submitted.reconciled()).isTrue();
        assertThat(receipt(submitted)).isEqualTo(new PlanReceipt(null, 12L, 0L, null, true, List.of(), List.of()));
        assertThat(server.plansSent()).isOne();
        assertThat(sleeps.taken).isEmpty();
    }

    @Test
    void what_the_server_does_not_have_is_sent_again_after_it_had_time_to_take_it_in() {
        server.fates.add(Fate.LOST);
        assertThat(submit(EarlierAttempt.NONE).reconciled()).isFalse();
        assertThat(server.plansSent()).isEqualTo(2);
        assertThat(slept()).isEqualTo(SETTLE);
        assertThat(server.batches.get("sale")).isEqualTo(PEOPLE);
    }

    @Test
    void what_the_server_shows_late_is_not_sent_again() {
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        server.shown = 0;
        sleeps.meanwhile = () -> {
            if (sleeps.taken.size() == 4) {
                server.shown = Long.MAX_VALUE;
            }
        };
        assertThat(submit(EarlierAttempt.NONE).reconciled()).isTrue();
        assertThat(server.plansSent()).isOne();
    }

    @Test
    void an_attempt_that_the_server_shows_only_after_the_next_one_is_not_dialled_twice() {
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        server.shown = 0;
        sleeps.meanwhile = () -> {
            if (slept().equals(SETTLE)) {
                server.calls.add("shown from now on, too late for the wait");
            }
            if (sleeps.taken.size() == 6) {
                server.shown = Long.MAX_VALUE;
            }
        };
        assertThat(submit(EarlierAttempt.NONE).reconciled())
                .as("the second attempt met the name, and the name is ours")
                .isTrue();
        assertThat(server.plansSent()).isEqualTo(2);
        assertThat(server.batches.get("sale")).hasSize(12);
    }

    @Test
    void a_plan_that_is_lost_again_and_again_is_given_up() {
        server.fates.addAll(List.of(Fate.LOST, Fate.LOST, Fate.LOST, Fate.LOST, Fate.LOST));
        assertThatThrownBy(() -> submit(EarlierAttempt.NONE)).isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(server.plansSent()).isEqualTo(4);
    }

    @Test
    void a_server_that_does_not_say_leaves_the_outcome_unknown_and_nothing_is_sent_again() {
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        server.silent = true;
        assertThatThrownBy(() -> submit(EarlierAttempt.NONE))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(server.plansSent()).isOne();
    }

    @Test
    void rejected_callees_are_those_that_were_sent_and_are_not_there() {
        List<Callee> twice = new ArrayList<>(PEOPLE);
        twice.add(PEOPLE.get(3));
        twice.add(PEOPLE.get(0));
        server.rejects = callee -> callee.equals(PEOPLE.get(3)) || callee.equals(PEOPLE.get(7));
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        PlanReceipt receipt =
                receipt(submitter.submit(new Plan("sale", twice.iterator()).submission(EarlierAttempt.NONE)));
        assertThat(receipt.rightCount()).isEqualTo(11);
        assertThat(receipt.failCount()).isEqualTo(3);
        assertThat(receipt.rejected())
                .extracting(RejectedCallee::callee)
                .containsExactly(PEOPLE.get(3), PEOPLE.get(7), PEOPLE.get(3));
        assertThat(slept()).as("until the count stood still").isEqualTo(SETTLE);
    }

    @Test
    void callees_that_are_still_being_taken_in_are_not_taken_for_rejected() {
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        server.shown = 2;
        sleeps.meanwhile = () -> server.shown += 5;
        PlanReceipt receipt = receipt(submit(EarlierAttempt.NONE));
        assertThat(receipt.rightCount()).isEqualTo(12);
        assertThat(receipt.rejected()).isEmpty();
        assertThat(sleeps.taken).containsExactly(SETTLE, SETTLE);
    }

    @Test
    void the_lists_of_large_batches_are_read_by_all_their_pages() {
        List<Callee> many = Plan.people(0, 12_000);
        server.rejects = callee -> callee.equals(many.get(11_999));
        server.fates.add(Fate.TAKEN_AND_ANSWER_LOST);
        PlanReceipt receipt = receipt(submitter.submit(new Plan("sale", many).submission(EarlierAttempt.NONE)));
        assertThat(receipt.rejected()).extracting(RejectedCallee::callee).containsExactly(many.get(11_999));
        assertThat(server.calls).filteredOn("getBatchPlanList"::equals).hasSize(2 * 3);
    }

    @Test
    void a_name_that_is_taken_is_the_callers_error_on_a_first_attempt() {
        server.batches.put("sale", PEOPLE);
        assertThatThrownBy(() -> submit(EarlierAttempt.NONE)).isInstanceOf(FlashAiDuplicateBatchException.class);
        assertThat(server.calls).containsExactly("addPlan");
    }

    @ParameterizedTest
    @EnumSource(
            value = EarlierAttempt.class,
            names = {"OVER", "MAYBE_RUNNING"})
    void what_an_earlier_attempt_brought_there_is_not_sent_again(EarlierAttempt earlier) {
        server.batches.put("sale", PEOPLE);
        server.checksNames = false;
        assertThat(submit(earlier).reconciled()).isTrue();
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void what_no_earlier_attempt_brought_there_is_sent() {
        assertThat(submit(EarlierAttempt.OVER).reconciled()).isFalse();
        assertThat(sleeps.taken).as("it is over, so it is not waited for").isEmpty();
        server.batches.clear();
        assertThat(submit(EarlierAttempt.MAYBE_RUNNING).reconciled()).isFalse();
        assertThat(slept()).isEqualTo(SETTLE);
    }

    @Test
    void an_earlier_attempt_that_is_taken_in_just_now_is_waited_for() {
        server.checksNames = false;
        sleeps.meanwhile = () -> server.batches.put("sale", PEOPLE);
        assertThat(submit(EarlierAttempt.MAYBE_RUNNING).reconciled()).isTrue();
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void a_server_that_does_not_say_what_became_of_an_earlier_attempt_is_sent_nothing() {
        server.silent = true;
        assertThatThrownBy(() -> submit(EarlierAttempt.MAYBE_RUNNING))
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void a_name_under_which_only_others_are_called_is_another_campaigns() {
        server.batches.put("sale", Plan.people(100, 12));
        assertThatThrownBy(() -> submit(EarlierAttempt.MAYBE_RUNNING))
                .isInstanceOf(FlashAiBatchNameTakenException.class)
                .hasMessageContaining("'sale' belongs to another campaign")
                .hasMessageContaining("12 others")
                .hasMessageNotContaining("138000");
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void a_name_under_which_some_of_ours_are_called_may_be_either() {
        for (List<Callee> others : List.of(
                Plan.people(6, 12),
                Plan.people(0, 13),
                List.of(Callee.of("13800000000", Map.of("amount", "another"))),
                List.of(PEOPLE.get(0), PEOPLE.get(0)))) {
            server.batches.put("sale", others);
            assertThatThrownBy(() -> submit(EarlierAttempt.MAYBE_RUNNING))
                    .isInstanceOf(FlashAiOutcomeUnknownException.class)
                    .hasMessageContaining("12 sent, " + others.size() + " accepted")
                    .hasMessageContaining("before you send it again")
                    .hasMessageNotContaining("138000");
            assertThat(server.plansSent()).isZero();
        }
    }

    @Test
    void callees_that_are_streamed_cannot_be_compared_and_are_sent_once() {
        RequestRules streaming = new RequestRules(false, null, "^", true);
        Submitter streamed = new CheckedSubmitter(
                Operation.ADD_PLAN,
                new RequestBuilder(streaming),
                new BatchSubmitter(server, new Reconciliation(server, SETTLE, sleeps, ActivityListener.NONE), 3));
        server.batches.put("sale", PEOPLE);
        assertThatThrownBy(() -> streamed.submit(
                        new Plan("sale", Plan.people(0, 800_000).iterator()).submission(EarlierAttempt.MAYBE_RUNNING)))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("cannot be compared");
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void a_streamed_request_is_sent_again_only_if_nothing_of_it_was_written() {
        RequestRules streaming = new RequestRules(false, null, "^", true);
        List<String> sent = new ArrayList<>();
        Transport transport = (address, json) -> {
            if (!address.getPath().endsWith("addPlan")) {
                return new Transport.HttpResponse(
                        200, "{\"code\":\"1005\"}".getBytes(StandardCharsets.UTF_8), null, null);
            }
            if (sent.isEmpty()) {
                sent.add("nothing");
                throw new Transport.NotSentException("refused", null);
            }
            sent.add("all");
            try {
                json.writeTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new Transport.AnswerLostException("reset", null);
        };
        FlashAiClient client = new RetryBudget()
                .retrying(
                        new HttpFlashAiClient(
                                ACCOUNT,
                                transport,
                                new RequestWriter(
                                        ACCOUNT,
                                        new NonceSource("client", 0, Clock.systemUTC()),
                                        Clock.systemUTC(),
                                        false),
                                Clock.systemUTC(),
                                CallLayout.parse(CallLayout.DOCUMENTED)),
                        "server",
                        new RetryRules(3, Duration.ofMillis(1), Duration.ofMillis(1)),
                        sleeps,
                        ActivityListener.NONE);
        Submitter streamed = new CheckedSubmitter(
                Operation.ADD_PLAN,
                new RequestBuilder(streaming),
                new BatchSubmitter(client, new Reconciliation(client, SETTLE, sleeps, ActivityListener.NONE), 3));
        assertThatThrownBy(() -> streamed.submit(
                        new Plan("sale", Plan.people(0, 800_000).iterator()).submission(EarlierAttempt.NONE)))
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(sent).containsExactly("nothing", "all");
    }

    @Test
    void an_interrupted_wait_leaves_the_outcome_unknown() {
        server.fates.add(Fate.LOST);
        sleeps.interrupted = true;
        assertThatThrownBy(() -> submit(EarlierAttempt.NONE)).isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(server.plansSent()).isOne();
    }

    private SubmissionResult submit(EarlierAttempt earlier) {
        return submitter.submit(new Plan("sale", PEOPLE.iterator()).submission(earlier));
    }

    private Duration slept() {
        return sleeps.taken.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static PlanReceipt receipt(SubmissionResult submitted) {
        return (PlanReceipt) submitted.response().asObject();
    }
}
