package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiBatchNameTakenException;
import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiRejectedCalleesException;
import io.github.camelflashai.api.LineSummaries;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign is dialled once, whatever happens to its request and its message. */
class PlanSubmissionTest extends FlashAiTestSupport {
    static Stream<Fault> faults() {
        return Stream.of(Fault.resetBefore(), Fault.status(503), Fault.garbage(), Fault.emptyBody(), Fault.code("1004"))
                .flatMap(fault -> Stream.of(fault, fault.after()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_lost_answer_is_made_good(Fault fault) {
        simulator().faults().next("addPlan", fault);
        Exchange submitted = send("flashai:addPlan", plan("sale"));
        assertThat(submitted.getException()).isNull();
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).rightCount())
                .isEqualTo(2);
        assertReconciled(submitted, fault.toString().endsWith("after"));
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.RIGHT_COUNT))
                .isEqualTo(2L);
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.BATCH_NAME))
                .isEqualTo("sale");
        assertThat(simulator().books().accepted()).isEqualTo(2);
        assertThat(simulator().books().signedWrong()).isZero();
        assertThat(simulator().books().noncesRepeated()).isZero();
    }

    @Test
    void every_attempt_has_a_nonce_and_signature_of_its_own() {
        simulator().faults().next("getBotence", 3, Fault.status(503));
        assertThat(send("flashai:getBotence", null).getException()).isNull();
        assertThat(simulator().wireMock().findAll(WireMock.postRequestedFor(WireMock.anyUrl())).stream()
                        .map(request -> request.getBodyAsString().replaceAll(".*\"nonce\":\"([^\"]+)\".*", "$1"))
                        .distinct())
                .hasSize(4);
        assertThat(simulator().books().signedWrong()).isZero();
    }

    @Test
    void retry_after_is_honoured() {
        List<Duration> waits = new ArrayList<>();
        context.getComponent("flashai", FlashAiComponent.class).setSleeper(time -> waits.add(time));
        simulator()
                .wireMock()
                .stubFor(WireMock.post(WireMock.urlPathMatching(".*/getCallLine"))
                        .atPriority(1)
                        .willReturn(WireMock.status(503).withHeader("Retry-After", "17")));
        send("flashai:getCallLine?maxRetries=1", null);
        assertThat(waits).containsExactly(Duration.ofSeconds(17));
    }

    /** In the header, and in the JSON, which alone leaves Camel. */
    private static void assertReconciled(Exchange submitted, boolean reconciled) {
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.RECONCILED))
                .isEqualTo(reconciled);
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).toMap()).containsEntry("reconciled", reconciled);
    }

    @Test
    void a_redelivered_message_is_not_dialled_again() {
        send("flashai:addPlan", plan("sale"));
        Exchange again = send("flashai:addPlan", plan("sale"), Map.of("JMSRedelivered", true));
        assertThat(again.getException()).isNull();
        assertReconciled(again, true);
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    /** Nobody asks the server, and waits, because of a header that came through HTTP. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", ""})
    void a_mark_that_is_text_comes_from_outside_and_counts_for_nothing(String mark) {
        assertThat(send("flashai:addPlan", plan("outside"), Map.of("JMSRedelivered", mark))
                        .getException())
                .isNull();
        assertThat(simulator().books().requests()).isOne();
    }

    @Test
    void a_redelivery_by_the_routes_error_handler_is_one_too() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:redelivering").to("flashai:addPlan?maxRetries=0&settleTime=0");
            }
        });
        simulator().faults().next("addPlan", Fault.resetAfter());
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(500));
        Exchange submitted = send("direct:redelivering", plan("sale"));
        assertThat(submitted.getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    @Test
    @DisplayName("case 28: a step before that was repeated costs no question")
    void the_mark_of_another_step_does_not_count() throws Exception {
        AtomicInteger times = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:stale")
                        .process(exchange -> {
                            if (times.incrementAndGet() == 1) {
                                throw new IllegalStateException("once");
                            }
                        })
                        .to("flashai:addPlan");
            }
        });
        Exchange submitted = send("direct:stale", plan("sale"));
        assertThat(submitted.getException()).isNull();
        assertThat(submitted.getMessage().getHeader(Exchange.REDELIVERED)).isEqualTo(true);
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("addPlan", 1L));
    }

    @Test
    void a_splitter_that_is_repeated_for_one_of_its_parts_is_a_mark_for_all() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:split").split(body()).stopOnException().to("direct:part");
                from("direct:part").errorHandler(noErrorHandler()).to("flashai:addPlan?maxRetries=0&settleTime=0");
            }
        });
        simulator().faults().next("addPlan", 2, Fault.delay(Duration.ZERO));
        simulator().faults().next("addPlan", Fault.code("7777").after());
        Exchange submitted = send("direct:split", List.of(plan("one"), plan("two"), plan("three")));
        assertThat(submitted.getException()).isNull();
        assertThat(simulator().books().accepted()).isEqualTo(6);
    }

    @Test
    void always_finds_a_campaign_that_is_shown_late() {
        simulator().switchOn(Habit.NEW_BATCHES_HIDDEN, Habit.NAMES_TAKEN_AGAIN);
        send("flashai:addPlan", plan("sale"));
        Exchange again = send("flashai:addPlan?reconcile=always&settleTime=600000", plan("sale"));
        assertThat(again.getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    @Test
    void a_message_that_its_sender_sent_twice_is_the_senders_error_unless_told_otherwise() {
        send("flashai:addPlan", plan("sale"));
        assertThat(send("flashai:addPlan", plan("sale")).getException())
                .isInstanceOf(FlashAiDuplicateBatchException.class);
        Exchange always = send("flashai:addPlan?reconcile=always", plan("sale"));
        assertThat(always.getException()).isNull();
        assertThat(always.getMessage().getHeader(FlashAiConstants.RECONCILED)).isEqualTo(true);
        assertThat(send("flashai:addPlan?reconcile=never", plan("sale"), Map.of("JMSRedelivered", true))
                        .getException())
                .isInstanceOf(FlashAiDuplicateBatchException.class);
    }

    @Test
    void reconcile_never_leaves_the_outcome_unknown() {
        simulator().faults().next("addPlan", Fault.resetAfter());
        assertThat(send("flashai:addPlan?reconcile=never", plan("sale")).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(simulator().books().requests()).isOne();
    }

    @Test
    void counts_that_do_not_add_up_mark_the_receipt() {
        simulator().switchOn(Habit.REJECTIONS_UNTOLD, Habit.PHONES_OF_11_OR_12_DIGITS);
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Callee.of("13800000001"), Callee.of("138"), Callee.of("139")));
        Exchange submitted = send("flashai:addPlan", plan);
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).unnamedCount())
                .isEqualTo(2);
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.UNNAMED_COUNT))
                .isEqualTo(2L);
        plan.put("batchName", "chunked");
        PlanReceipt chunked =
                send("flashai:addPlan?chunkSize=2", plan).getMessage().getBody(PlanReceipt.class);
        assertThat(chunked.unnamedCount()).isEqualTo(2);
        assertThat(chunked.chunks().get(0).unnamedCount()).isEqualTo(1);
        plan.put("batchName", "guarded");
        assertThat(send("flashai:addPlan?failOnRejected=true", plan).getException())
                .isInstanceOf(FlashAiRejectedCalleesException.class)
                .hasMessageContaining("2 that were sent and are not named");
        Exchange well = send("flashai:addPlan", plan("well"));
        assertThat(well.getMessage().getBody(PlanReceipt.class).unnamedCount()).isNull();
        assertThat(well.getMessage().getHeader(FlashAiConstants.UNNAMED_COUNT)).isNull();
    }

    @Test
    void a_name_that_another_campaign_has_is_told() {
        send("flashai:addPlan", plan("sale"));
        Map<String, Object> other = plan("sale");
        other.put("callees", List.of(Callee.of("13900000001"), Callee.of("13900000002")));
        assertThat(send("flashai:addPlan", other, Map.of("JMSRedelivered", true))
                        .getException())
                .isInstanceOf(FlashAiBatchNameTakenException.class)
                .hasMessageContaining("2 others");
    }

    @Test
    void rejected_callees_are_records_in_either_case() {
        simulator().answerWith(EnvelopeVariant.REJECTION_REASONS);
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Map.of("phone", "110"), Map.of("phone", "13800000001")));
        PlanReceipt receipt = send("flashai:addPlan", plan).getMessage().getBody(PlanReceipt.class);
        assertThat(receipt.rejected()).containsExactly(new RejectedCallee(Callee.of("110"), "no phone number"));

        PlanReceipt again = send("flashai:addPlan", plan, Map.of("JMSRedelivered", true))
                .getMessage()
                .getBody(PlanReceipt.class);
        assertThat(again.rightCount()).isOne();
        assertThat(again.rejected()).containsExactly(new RejectedCallee(Callee.of("110"), null));
    }

    @Test
    void rejected_callees_go_their_own_way() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:submit")
                        .to("flashai:addPlan")
                        .split(simple("${body.rejected}"))
                        .to("mock:rejected");
            }
        });
        getMockEndpoint("mock:rejected").expectedMessageCount(1);
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Map.of("phone", "110"), Map.of("phone", "13800000001")));
        send("direct:submit", plan);
        getMockEndpoint("mock:rejected").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:rejected")
                        .getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody())
                .isEqualTo(new RejectedCallee(Callee.of("110"), null));
    }

    @Test
    void fail_on_rejected_is_an_exception_with_the_receipt() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Map.of("phone", "110"), Map.of("phone", "13800000001")));
        assertThat(send("flashai:addPlan?failOnRejected=true", plan).getException())
                .isInstanceOfSatisfying(FlashAiRejectedCalleesException.class, e -> {
                    assertThat(e.getReceipt().rightCount()).isOne();
                    assertThat(e).hasMessageContaining("rejected callees (1):").hasMessageContaining("****");
                });
        assertThat(send("flashai:addPlan?failOnRejected=true", plan("fine")).getException())
                .isNull();
    }

    @Test
    void addAgentPlan_is_not_asked_for() {
        Map<String, Object> plan = Map.of(
                "batchName", "hot",
                "agentGroupId", "group-7",
                "agentId", "agent-1",
                "addType", "add",
                "callees", List.of(Map.of("phone", "13800000001")));
        simulator().faults().next("addAgentPlan", Fault.resetAfter());
        assertThat(send("flashai:addAgentPlan", plan).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(simulator().books().requests()).isOne();
    }

    @Test
    void the_receipt_of_a_campaign_names_the_chunks_that_were_there_already() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", people(25));
        simulator().faults().next("addPlan", Fault.resetAfter());
        Exchange submitted = send("flashai:addPlan?chunkSize=10", plan);
        assertReconciled(submitted, true);
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).chunks())
                .extracting(chunk -> chunk.toMap().get("reconciled"))
                .containsExactly(true, false, false);
    }

    @Test
    void chunks_are_sent_steered_and_watched_as_one() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", people(25).iterator());
        PlanReceipt receipt =
                send("flashai:addPlan?chunkSize=10", plan).getMessage().getBody(PlanReceipt.class);
        assertThat(receipt.rightCount()).isEqualTo(25);
        assertThat(receipt.chunks())
                .extracting(chunk -> chunk.batchName())
                .containsExactly("sale-0001", "sale-0002", "sale-0003");

        simulator().advance(Duration.ofSeconds(4));
        assertThat(of("flashai:batchPlanPause").getException()).isNull();
        assertThat(states()).containsOnly(BatchView.State.PAUSED);
        assertThat(of("flashai:batchPlanRestart").getException()).isNull();
        assertThat(states()).containsOnly(BatchView.State.RUNNING);

        simulator().advance(Duration.ofMinutes(30));
        BatchSummary done = of("flashai:getBatchPlanCallSummary").getMessage().getBody(BatchSummary.class);
        assertThat(done).isEqualTo(new BatchSummary("sale", 25L, 25L, 0L));
        LineSummaries lines =
                of("flashai:getBatchSummaryGroupByLine").getMessage().getBody(LineSummaries.class);
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.lines().stream().mapToLong(line -> line.totalNum()).sum())
                .isEqualTo(25);
        assertThat(of("flashai:batchPlanStop").getException()).as("it is over").isNotNull();
        assertThat(send("flashai:batchPlanStop?chunks=true&batchName=none", null)
                        .getException())
                .isInstanceOf(FlashAiNotFoundException.class);
    }

    @Test
    void a_chunk_that_is_complete_does_not_keep_the_others_from_being_stopped() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", people(11));
        send("flashai:addPlan?chunkSize=10", plan);
        simulator().advance(Duration.ZERO);
        send("flashai:batchPlanPause?batchName=sale-0001", null);
        simulator().advance(Duration.ofHours(1));
        assertThat(simulator().batch("sale-0002").orElseThrow().state()).isEqualTo(BatchView.State.COMPLETED);
        assertThat(of("flashai:batchPlanStop").getException()).isNull();
        assertThat(simulator().batch("sale-0001").orElseThrow().state()).isEqualTo(BatchView.State.STOPPED);
    }

    @Test
    void a_chunk_all_of_whose_callees_were_rejected_does_not_fail_the_stop_of_the_others() {
        Map<String, Object> plan = plan("sale");
        List<Callee> callees = new ArrayList<>(people(10));
        callees.add(Callee.of("110"));
        plan.put("callees", callees);
        send("flashai:addPlan?chunkSize=10", plan);
        assertThat(simulator().batch("sale-0002").orElseThrow().accepted()).isZero();
        assertThat(of("flashai:batchPlanStop").getException()).isNull();
        assertThat(simulator().batch("sale-0001").orElseThrow().state()).isEqualTo(BatchView.State.STOPPED);
    }

    @Test
    void all_chunks_are_tried_though_one_fails() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", people(25));
        send("flashai:addPlan?chunkSize=10", plan);
        simulator().faults().next("batchPlanStop", Fault.code("101005"));
        assertThat(of("flashai:batchPlanStop").getException()).isNotNull();
        assertThat(states()).containsExactly(BatchView.State.RUNNING, BatchView.State.STOPPED, BatchView.State.STOPPED);
    }

    @Test
    void a_chunk_is_stopped_though_it_cannot_be_looked_for() {
        Map<String, Object> plan = plan("sale");
        plan.put("callees", people(25));
        send("flashai:addPlan?chunkSize=10", plan);
        simulator().faults().next("getBatchPlanCallSummary", 1, Fault.delay(Duration.ZERO));
        simulator().faults().next("getBatchPlanCallSummary", 4, Fault.status(500));
        assertThat(of("flashai:batchPlanStop").getException()).isNull();
        assertThat(states()).containsOnly(BatchView.State.STOPPED);
    }

    @Test
    void the_variables_of_the_script_are_asked_for_once_and_give_the_order() {
        for (int i = 0; i < 2; i++) {
            Map<String, Object> plan = plan("sale" + i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("ORDER_ID", "x7");
            row.put("DATE", "20261201");
            row.put("phone", "13800000001");
            row.put("amount", 1000);
            plan.put("callees", List.of(row));
            assertThat(send("flashai:addPlan?scriptVariables=check", plan).getException())
                    .isNull();
            assertThat(lastRequest().getBodyAsString())
                    .contains("\"13800000001^amount-date-ORDER_ID^1000-20261201-x7\"");
        }
        Map<String, Object> text = plan("text");
        text.put("callees", "13800000001^date-amount^20261201-1000|");
        assertThat(send("flashai:addPlan?scriptVariables=check", text).getException())
                .isNull();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^amount-date^1000-20261201\"");
    }

    @Test
    void the_variables_of_a_script_are_cached_for_a_while() {
        String uri = "flashai:addPlan?scriptVariables=check";
        Object callees = List.of(Map.of("phone", "13800000001", "amount", 1, "date", 2));
        for (int i = 0; i < 3; i++) {
            Map<String, Object> plan = plan("sale" + i);
            plan.put("callees", callees);
            template.sendBody(uri, plan);
        }
        assertThat(simulator().books().requestsByOperation()).containsEntry("queryPlanParams", 1L);
        simulator().advance(Duration.ofMinutes(6));
        Map<String, Object> plan = plan("later");
        plan.put("callees", callees);
        template.sendBody(uri, plan);
        assertThat(simulator().books().requestsByOperation()).containsEntry("queryPlanParams", 2L);
    }

    @Test
    void callees_that_lack_a_variable_are_refused_before_anything_is_sent() {
        Map<String, Object> plan = plan("sale");
        plan.put(
                "callees",
                List.of(
                        Map.of("phone", "13800000001", "amount", 1, "date", "20261201"),
                        Map.of("phone", "13800000002", "amount", 1),
                        Map.of("phone", "13800000003", "amount", "", "date", "20261201")));
        assertThat(send("flashai:addPlan?scriptVariables=check&validation=lenient", plan)
                        .getException())
                .isInstanceOfSatisfying(FlashAiInvalidRequestException.class, e -> assertThat(e.getFaults())
                        .extracting(fault -> fault.callee() + " " + fault.field())
                        .containsExactly("1 date", "2 amount"));
        assertThat(simulator().books().requestsByOperation()).doesNotContainKey("addPlan");
    }

    private Exchange of(String uri) {
        return send(uri + "?chunks=true&batchName=sale", null);
    }

    private static List<BatchView.State> states() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number ->
                        simulator().batch("sale-000" + number).orElseThrow().state())
                .toList();
    }

    private static List<Callee> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Callee.of("" + (13_800_000_000L + i)))
                .toList();
    }
}
