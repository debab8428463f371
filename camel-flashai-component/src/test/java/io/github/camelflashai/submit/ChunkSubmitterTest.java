package io.github.camelflashai.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.ChunkReceipt;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.Violation;
import io.github.camelflashai.submit.ModelServer.Fate;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.request.RequestRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkSubmitterTest {
    private static final List<Callee> PEOPLE = Plan.people(0, 25);

    private final ModelServer server = new ModelServer();
    private final Sleeps sleeps = new Sleeps();
    private final RequestBuilder requests = new RequestBuilder(RequestRules.STRICT);
    private final Submitter submitter = new ChunkSubmitter(
            new CheckedSubmitter(
                    Operation.ADD_PLAN,
                    requests,
                    new BatchSubmitter(
                            server,
                            new Reconciliation(server, Duration.ofSeconds(10), sleeps, ActivityListener.NONE),
                            0)),
            requests,
            10,
            new ChunkOrders(new ChunkedCampaigns(), server));

    @Test
    void a_list_becomes_batches_under_names_that_are_the_same_each_time() {
        SubmissionResult submitted = submit(PEOPLE.iterator(), EarlierAttempt.NONE);
        assertThat(server.batches.keySet()).containsExactly("sale-0001", "sale-0002", "sale-0003");
        assertThat(server.batches.values().stream().flatMap(List::stream).toList())
                .isEqualTo(PEOPLE);
        assertThat(submitted.batchName()).isEqualTo("sale");
        assertThat(submitted.reconciled()).isFalse();
    }

    @Test
    void names_have_the_digits_of_the_api_in_any_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ChunkName.of("sale", 12)).isEqualTo("sale-0012");
            assertThat(ChunkName.of("sale", 12_345)).isEqualTo("sale-12345");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void one_receipt_holds_those_of_the_chunks() {
        server.rejects = callee -> callee.equals(PEOPLE.get(3)) || callee.equals(PEOPLE.get(24));
        PlanReceipt receipt =
                (PlanReceipt) submit(PEOPLE, EarlierAttempt.NONE).response().asObject();
        assertThat(receipt.rightCount()).isEqualTo(23);
        assertThat(receipt.failCount()).isEqualTo(2);
        assertThat(receipt.rejected())
                .extracting(rejected -> rejected.callee())
                .containsExactly(PEOPLE.get(3), PEOPLE.get(24));
        assertThat(receipt.rejected()).extracting(rejected -> rejected.reason()).containsOnly("refused");
        assertThat(receipt.chunks())
                .extracting(ChunkReceipt::batchName, ChunkReceipt::rightCount, ChunkReceipt::failCount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sale-0001", 9L, 1L),
                        org.assertj.core.groups.Tuple.tuple("sale-0002", 10L, 0L),
                        org.assertj.core.groups.Tuple.tuple("sale-0003", 4L, 1L));
    }

    @Test
    void text_is_cut_between_callees() {
        StringBuilder text = new StringBuilder("|");
        PEOPLE.forEach(callee -> text.append(callee.phone()).append("^amount^1||"));
        submit(text.toString(), EarlierAttempt.NONE);
        assertThat(server.batches.values()).extracting(List::size).containsExactly(10, 10, 5);
    }

    @Test
    void a_redelivered_message_finds_what_is_there_and_sends_the_rest() {
        server.fates.addAll(List.of(Fate.TAKEN, Fate.LOST));
        assertThatThrownBy(() -> submit(PEOPLE.iterator(), EarlierAttempt.NONE))
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(server.batches.keySet()).containsExactly("sale-0001");
        sleeps.taken.clear();
        server.calls.clear();
        server.checksNames = false;

        SubmissionResult submitted = submit(PEOPLE.iterator(), EarlierAttempt.MAYBE_RUNNING);
        assertThat(server.plansSent()).isEqualTo(2);
        assertThat(submitted.reconciled()).isTrue();
        assertThat(server.batches.values().stream().flatMap(List::stream).toList())
                .isEqualTo(PEOPLE);
        assertThat(sleeps.taken.stream().reduce(Duration.ZERO, Duration::plus))
                .as("only for the chunk that may have been on its way")
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void faults_of_a_list_are_told_all_at_once_before_anything_is_sent() {
        List<Callee> callees = new ArrayList<>(PEOPLE);
        callees.set(4, Callee.of("none", Map.of("amount", "1")));
        callees.set(23, Callee.of("none", Map.of("amount", "1")));
        assertThatThrownBy(() -> submit(callees, EarlierAttempt.NONE))
                .isInstanceOfSatisfying(FlashAiInvalidRequestException.class, e -> assertThat(e.getFaults())
                        .extracting(Violation::callee)
                        .containsExactly(4, 23));
        assertThat(server.calls).isEmpty();
    }

    @Test
    void a_fault_of_the_plan_itself_is_told_once() {
        Plan nameless = new Plan(" ", PEOPLE);
        assertThatThrownBy(() -> submitter.submit(nameless.submission(EarlierAttempt.NONE)))
                .isInstanceOf(FlashAiInvalidRequestException.class);
        assertThatThrownBy(() -> submitter.submit(new Plan(null, PEOPLE).submission(EarlierAttempt.NONE)))
                .isInstanceOfSatisfying(FlashAiInvalidRequestException.class, e -> assertThat(e.getFaults())
                        .singleElement()
                        .extracting(Violation::parameter)
                        .isEqualTo("batchName"));
        assertThatThrownBy(() -> submit(List.of(), EarlierAttempt.NONE))
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("mobileList: is missing");
        assertThatThrownBy(() -> submit(7, EarlierAttempt.NONE)).isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(server.calls).isEmpty();
    }

    @Test
    void a_stream_is_read_a_chunk_at_a_time_and_a_fault_in_it_is_named_by_its_place() {
        AtomicInteger read = new AtomicInteger();
        List<Integer> readAtEachPlan = new ArrayList<>();
        Submitter counting = new ChunkSubmitter(
                submission -> {
                    readAtEachPlan.add(read.get());
                    return new CheckedSubmitter(
                                    Operation.ADD_PLAN,
                                    requests,
                                    new BatchSubmitter(
                                            server,
                                            new Reconciliation(server, Duration.ZERO, sleeps, ActivityListener.NONE),
                                            0))
                            .submit(submission);
                },
                requests,
                10,
                new ChunkOrders(new ChunkedCampaigns(), server));
        Iterator<Callee> stream = IntStream.range(0, 25)
                .mapToObj(i -> {
                    read.incrementAndGet();
                    return i == 21 ? Callee.of("none") : PEOPLE.get(i);
                })
                .iterator();
        assertThatThrownBy(() -> counting.submit(new Plan("sale", stream).submission(EarlierAttempt.NONE)))
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("callee[21]");
        assertThat(readAtEachPlan).allMatch(count -> count <= 30).startsWith(readAtEachPlan.get(0));
        assertThat(readAtEachPlan.get(0)).isLessThanOrEqualTo(11);
        assertThat(server.batches.keySet()).containsExactly("sale-0001", "sale-0002");
    }

    private SubmissionResult submit(Object callees, EarlierAttempt earlier) {
        return submitter.submit(new Plan("sale", callees).submission(earlier));
    }
}
