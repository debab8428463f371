package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.wire.request.CalleeRules;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.request.RequestRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Callees that are left out belong to the message: who they are must be no proof that its campaign is another's. */
class WithheldCalleesTest {
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final List<Callee> PEOPLE = Plan.people(0, 12);

    private final ModelServer server = new ModelServer();
    private final Sleeps sleeps = new Sleeps();

    @Test
    void those_whom_an_earlier_delivery_sent_by_other_rules_are_there() {
        server.batches.put("sale", PEOPLE);
        for (int left : List.of(1, 5, 12)) {
            SubmissionResult found = submit(PEOPLE, Set.copyOf(PEOPLE.subList(0, left)));
            assertThat(found.reconciled()).isTrue();
            assertCounts(found.receipt(), 12, 0, null);
            assertThat(found.receipt().rejected())
                    .as("who is called is not left out")
                    .isEmpty();
        }
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void one_who_is_there_in_the_place_of_one_who_was_rejected_does_not_hide_him() {
        server.batches.put("sale", PEOPLE.subList(0, 11));
        PlanReceipt receipt = submit(PEOPLE, Set.of(PEOPLE.get(0))).receipt();
        assertCounts(receipt, 11, 1, null);
        assertThat(receipt.rejected()).extracting(RejectedCallee::callee).containsExactly(PEOPLE.get(11));
    }

    @Test
    void one_who_is_not_there_either_stands_in_the_receipt_with_the_reason() {
        server.batches.put("sale", PEOPLE.subList(1, 11));
        PlanReceipt receipt = submit(PEOPLE, Set.of(PEOPLE.get(0))).receipt();
        assertCounts(receipt, 10, 2, null);
        assertThat(receipt.rejected())
                .extracting(RejectedCallee::callee)
                .containsExactly(PEOPLE.get(11), PEOPLE.get(0));
        assertThat(receipt.rejected().get(1).reason()).isEqualTo("left out by calleeFilter");
    }

    @Test
    void a_list_that_is_not_whole_may_hold_one_of_them_yet() {
        Callee left = PEOPLE.get(0);
        List<RejectedCallee> withheld = List.of(new RejectedCallee(left, "left out"));
        CalleeComparison comparison = new CalleeComparison(PEOPLE.subList(1, 12), withheld);
        CalleeComparison.Listed list = comparison.newList();
        PEOPLE.subList(1, 6).forEach(list::add);
        assertThat(list.hasOnlyOurs()).isTrue();
        assertThat(list.mayHaveWithheld()).isTrue();
        assertThat(list.stillWithheld()).isEqualTo(withheld);
        list.add(left);
        assertThat(list.withheldCount()).isOne();
        assertThat(list.count()).isEqualTo(6);
        assertThat(list.stillWithheld()).isEmpty();
        list.add(left);
        assertThat(list.hasRepeated()).isTrue();
        assertThat(list.count()).isEqualTo(6);
    }

    @Test
    void repeated_callees_that_were_sent_once_are_found_once_and_stay_named() {
        List<Callee> twice = new ArrayList<>(PEOPLE);
        twice.add(PEOPLE.get(3));
        server.batches.put("sale", PEOPLE);
        PlanReceipt receipt = submit(twice, Set.of()).receipt();
        assertCounts(receipt, 12, 1, null);
        assertThat(receipt.rejected()).extracting(RejectedCallee::callee).containsExactly(PEOPLE.get(3));
        assertThat(sleeps.taken).isEmpty();
        server.batches.put("sale", twice);
        assertCounts(submit(twice, Set.of()).receipt(), 13, 0, null);
    }

    @Test
    void one_of_them_with_other_values_decides_nothing() {
        server.batches.put("sale", List.of(Callee.of(PEOPLE.get(0).phone(), Map.of("amount", "another"))));
        assertThatThrownBy(() -> submit(PEOPLE, Set.copyOf(PEOPLE)))
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("1 with other values");
        assertThat(server.plansSent()).isZero();
    }

    @Test
    void a_chunk_of_which_nobody_is_left_proves_nothing_about_those_behind_it() {
        Submitter chunks = new ChunkSubmitter(
                submitter(Set.copyOf(PEOPLE.subList(0, 6))),
                requests(Set.of()),
                6,
                new ChunkOrders(new ChunkedCampaigns(), server));
        // The first delivery left the same people out, and its second chunk is still being taken in.
        sleeps.meanwhile = () -> {
            if (sleeps.taken.size() == 7) {
                server.batches.put("sale-0002", PEOPLE.subList(6, 12));
            }
        };
        SubmissionResult found = chunks.submit(new Plan("sale", PEOPLE).submission(EarlierAttempt.MAYBE_RUNNING));
        assertThat(found.reconciled()).isTrue();
        assertThat(server.plansSent()).isZero();
        assertCounts(found.receipt(), 6, 6, null);
    }

    private SubmissionResult submit(List<Callee> people, Set<Callee> left) {
        return submitter(left).submit(new Plan("sale", people).submission(EarlierAttempt.MAYBE_RUNNING));
    }

    private Submitter submitter(Set<Callee> left) {
        return new CheckedSubmitter(
                Operation.ADD_PLAN,
                requests(left),
                new BatchSubmitter(server, new Reconciliation(server, SETTLE, sleeps, ActivityListener.NONE), 3));
    }

    private static RequestBuilder requests(Set<Callee> left) {
        CalleeRules rules = new CalleeRules(
                CalleeRules.Fate.REJECT,
                CalleeRules.Fate.REFUSE,
                CalleeRules.Fate.SEND,
                callee -> !left.contains(callee));
        return new RequestBuilder(new RequestRules(false, null, "^", false, rules, null));
    }

    private static void assertCounts(PlanReceipt receipt, long right, long fail, Long unnamed) {
        assertThat(receipt.rightCount()).isEqualTo(right);
        assertThat(receipt.failCount()).isEqualTo(fail);
        assertThat(receipt.unnamedCount()).isEqualTo(unnamed);
    }
}
