package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiBatchNameTakenException;
import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger says which message is in doubt, when nobody marks it. This server takes a name twice. */
class SubmissionLedgerTest extends FlashAiTestSupport {
    private static final String ONCE = "maxRetries=0&submissionRepository=#bean:ledger";
    private static final String ADD = "flashai:addPlan?" + ONCE;
    private static final String ADD_AGENT = "flashai:addAgentPlan?" + ONCE;

    @TempDir
    private Path folder;

    private IdempotentRepository ledger;

    @Override
    protected void bindToRegistry(org.apache.camel.spi.Registry registry) {
        ledger = FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("ledger").toFile(), new HashMap<>());
        registry.bind("ledger", IdempotentRepository.class, ledger);
    }

    @Test
    void a_first_message_costs_no_question_and_a_settled_one_no_call() {
        trusting();
        assertThat(send(ADD, plan("sale")).getMessage().getHeader(FlashAiConstants.RECONCILED))
                .isEqualTo(false);
        Exchange again = send(ADD, plan("sale"), Map.of("JMSRedelivered", true));
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(FlashAiConstants.RECONCILED)).isEqualTo(true);
        assertThat(again.getMessage().getHeader(FlashAiConstants.BATCH_NAME)).isEqualTo("sale");
        assertThat(again.getMessage().getBody(PlanReceipt.class).rightCount()).isNull();
        assertThat(again.getMessage().getBody(PlanReceipt.class).toMap()).containsEntry("reconciled", true);
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("addPlan", 1L));
    }

    @Test
    void what_is_noted_and_not_settled_is_asked_for_without_any_mark() {
        trusting();
        simulator().faults().next("addPlan", Fault.resetAfter());
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(502));
        assertThat(send(ADD, plan("sale")).getException()).isInstanceOf(FlashAiOutcomeUnknownException.class);
        Exchange again = send(ADD, plan("sale"));
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getBody(PlanReceipt.class).rightCount()).isEqualTo(2);
        assertThat(simulator().books().accepted()).isEqualTo(2);
        // And then it is settled.
        send(ADD, plan("sale"));
        assertThat(simulator().books().requestsByOperation())
                .containsEntry("addPlan", 1L)
                .containsEntry("getBatchPlanCallSummary", 2L);
    }

    @Test
    void what_is_in_doubt_and_not_there_is_sent() {
        trusting();
        simulator().faults().next("addPlan", Fault.resetBefore());
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(502));
        send(ADD, plan("sale"));
        assertThat(send(ADD, plan("sale")).getException()).isNull();
        assertThat(simulator().books().accepted()).isEqualTo(2);
    }

    @Test
    void what_was_refused_or_did_not_reach_the_server_is_not_in_doubt() {
        simulator().faults().next("addPlan", Fault.code("101003"));
        assertThat(send(ADD, plan("sale")).getException()).isInstanceOf(FlashAiServerException.class);
        assertThat(send(ADD + "&baseUrl=http://127.0.0.1:1/api", plan("sale")).getException())
                .isInstanceOf(FlashAiTransportException.class);
        assertThat(send(ADD, plan("sale")).getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("addPlan", 2L));
    }

    @Test
    void doubt_of_the_ledger_stays_though_a_later_attempt_is_refused() {
        simulator().faults().next("addPlan", Fault.resetBefore());
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(502));
        send(ADD, plan("sale"));
        simulator().faults().next("addPlan", Fault.code("101003"));
        assertThat(send(ADD, plan("sale")).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasCauseInstanceOf(FlashAiServerException.class);
        assertThat(send(ADD, plan("sale")).getException()).isNull();
        assertThat(simulator().books().accepted()).isEqualTo(2);
    }

    @Test
    void another_campaign_of_a_settled_name_is_not_answered_from_the_books() {
        trusting();
        send(ADD, plan("sale"));
        Map<String, Object> other = plan("sale");
        other.put("callees", List.of(Callee.of("13900000001")));
        assertThat(send(ADD, other).getException()).isInstanceOf(FlashAiBatchNameTakenException.class);
        Map<String, Object> inAnotherOrder = plan("sale");
        inAnotherOrder.put("callees", List.of(Map.of("phone", "13800000002"), Map.of("phone", "+8613800000001")));
        assertThat(send(ADD, inAnotherOrder).getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    @Test
    void a_settled_campaign_with_rejected_callees_names_them_to_whoever_brings_it_again() {
        simulator().switchOn(Habit.NAMES_TAKEN_AGAIN, Habit.PHONES_OF_11_OR_12_DIGITS);
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Callee.of("13800000001"), Callee.of("1380000000200")));
        for (int i = 0; i < 2; i++) {
            PlanReceipt receipt = send(ADD, plan).getMessage().getBody(PlanReceipt.class);
            assertThat(receipt.rightCount()).isOne();
            assertThat(receipt.rejected())
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.callee().phone()).isEqualTo("1380000000200"));
        }
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
        // Who cannot be asked for is not passed over in silence, and nothing is sent again.
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(502));
        assertThat(send(ADD, plan).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("is at the server");
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    @Test
    void what_a_broker_gives_to_a_second_thread_waits_for_the_first() throws Exception {
        trusting();
        CyclicBarrier both = new CyclicBarrier(2);
        context.getComponent("flashai", FlashAiComponent.class).setSleeper(time -> {
            try {
                both.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                // The other one does not come: it waits elsewhere.
            }
            return true;
        });
        simulator().faults().next("addPlan", Fault.resetBefore());
        List<CompletableFuture<Exchange>> ends = IntStream.range(0, 2)
                .mapToObj(i -> template.asyncSend("flashai:addPlan?submissionRepository=#bean:ledger", exchange -> {
                    exchange.getMessage().setBody(plan("sale"));
                }))
                .toList();
        for (CompletableFuture<Exchange> end : ends) {
            assertThat(end.get(30, TimeUnit.SECONDS).getException()).isNull();
        }
        assertThat(simulator().batches()).hasSize(1);
    }

    @Test
    void chunks_have_an_entry_each() {
        trusting();
        Map<String, Object> plan = plan("sale");
        plan.put("callees", List.of(Callee.of("13800000001"), Callee.of("13800000002"), Callee.of("13800000003")));
        simulator().faults().next("addPlan", Fault.delay(java.time.Duration.ZERO));
        simulator().faults().next("addPlan", Fault.resetAfter());
        simulator().faults().next("getBatchPlanCallSummary", Fault.status(502));
        assertThat(send(ADD + "&chunkSize=1", plan).getException()).isNotNull();
        assertThat(send(ADD + "&chunkSize=1", plan).getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 3L);
        assertThat(simulator().books().accepted()).isEqualTo(3);
    }

    @Test
    void callees_of_an_agent_are_never_sent_twice_by_themselves() {
        trusting();
        simulator().faults().next("addAgentPlan", Fault.resetAfter());
        assertThat(send(ADD_AGENT, agentPlan("13800000001")).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        for (int i = 0; i < 2; i++) {
            assertThat(send(ADD_AGENT, agentPlan("13800000001")).getException())
                    .isInstanceOf(FlashAiOutcomeUnknownException.class)
                    .hasMessageContaining("noted/addAgentPlan/");
        }
        // Others for the same agent are another submission, and settled by their answer.
        for (int i = 0; i < 2; i++) {
            assertThat(send(ADD_AGENT, agentPlan("13800000002")).getException()).isNull();
        }
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("addAgentPlan", 2L));
    }

    @Test
    void reconcile_never_leaves_to_the_sender_what_is_in_doubt() {
        simulator().faults().next("addPlan", Fault.resetAfter());
        send(ADD + "&reconcile=never", plan("sale"));
        assertThat(send(ADD + "&reconcile=never", plan("sale")).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(simulator().books().requests()).isOne();
    }

    @Test
    void the_book_holds_names_and_digests_and_no_phone() throws Exception {
        send(ADD, plan("sale: spring\n2026"));
        send(ADD_AGENT, agentPlan("13800000001"));
        assertThat(Files.readAllLines(folder.resolve("ledger"))).hasSize(4).allSatisfy(key -> assertThat(key)
                .matches("(noted|settled|partial)/add(Agent)?Plan/[\\w.-]{1,40}/[0-9a-f]{32}")
                .hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("case 27: a file that comes again and again without a mark")
    void a_file_whose_campaign_is_there_is_done() throws Exception {
        File in = folder.resolve("in").toFile();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + in + "?delay=50&initialDelay=0")
                        .process(exchange -> exchange.getMessage().setBody(plan("spring-2026")))
                        .to(ADD)
                        .to("mock:done");
            }
        });
        simulator().faults().next("addPlan", Fault.status(502).after());
        simulator().faults().next("getBatchPlanCallSummary", 4, Fault.status(502));
        getMockEndpoint("mock:done").expectedMessageCount(1);
        Files.writeString(in.toPath().resolve("campaign.csv"), "one");
        getMockEndpoint("mock:done").assertIsSatisfied();
        await().until(() -> Files.exists(in.toPath().resolve(".camel/campaign.csv")));
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    @Test
    @DisplayName("case 27: without a ledger the exception says what to set")
    void a_taken_name_says_what_to_set() {
        send("flashai:addPlan", plan("sale"));
        assertThat(send("flashai:addPlan", plan("sale")).getException())
                .isInstanceOf(FlashAiDuplicateBatchException.class)
                .hasMessageContaining("reconcile=always")
                .hasMessageContaining("submissionRepository");
    }

    @Test
    void callees_of_an_agent_are_not_sent_twice_because_the_filter_has_changed() {
        simulator().faults().next("addAgentPlan", Fault.resetAfter());
        Map<String, Object> plan = agentPlan("13800000001");
        plan.put("callees", List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002")));
        assertThat(send(ADD_AGENT, plan).getException()).isInstanceOf(FlashAiOutcomeUnknownException.class);
        leaveOut("13800000002");
        assertThat(send(ADD_AGENT + "&calleeFilter=#mayBeCalled", plan).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(simulator().books().requests()).isOne();
    }

    @Test
    void a_campaign_of_which_nobody_is_sent_is_not_settled() throws Exception {
        leaveOut("13800000001", "+8613800000001", "13800000002");
        String filtered = ADD + "&calleeFilter=#mayBeCalled";
        for (int i = 0; i < 2; i++) {
            PlanReceipt receipt = send(filtered, plan("sale")).getMessage().getBody(PlanReceipt.class);
            assertThat(receipt.rightCount()).isZero();
            assertThat(receipt.rejected()).hasSize(2);
        }
        assertThat(simulator().books().requests()).isZero();
        assertThat(send(ADD, plan("sale")).getException()).isNull();
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("addPlan", 1L));
    }

    private void leaveOut(String... phones) {
        Predicate<Callee> mayBeCalled = callee -> !List.of(phones).contains(callee.phone());
        context.getRegistry().bind("mayBeCalled", mayBeCalled);
    }

    private static void trusting() {
        simulator().switchOn(Habit.NAMES_TAKEN_AGAIN);
    }

    private static Map<String, Object> agentPlan(String phone) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("batchName", "hot");
        plan.put("agentGroupId", "group-7");
        plan.put("agentId", "agent-1");
        plan.put("addType", "add");
        plan.put("callees", List.of(Map.of("phone", phone)));
        return plan;
    }
}
