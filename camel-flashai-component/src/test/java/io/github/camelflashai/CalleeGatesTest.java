package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiRejectedCalleesException;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.api.RejectedCallee;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.PredicateBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at before a plan goes out: repeated phones, who may be called, faulty callees, hours, lengths. */
class CalleeGatesTest extends FlashAiTestSupport {
    private static final String PLAN = "flashai:addPlan?userId=187&botenceId=" + SCRIPT
            + "&callDate=20261201&callHour=9&clear=0&recall=0&batchName=gates";
    private static final List<Map<String, Object>> TWICE = List.of(
            Map.of("phone", "13800000001", "name", "Zhang"),
            Map.of("phone", "13800000002", "name", "Li"),
            Map.of("phone", "+8613800000001", "name", "Zhang"),
            Map.of("phone", "008613800000001", "name", "Zhang"));

    private final Set<String> doNotCall = ConcurrentHashMap.newKeySet();

    private void filter() {
        Predicate<Callee> mayBeCalled = callee -> !doNotCall.contains(callee.phone());
        context.getRegistry().bind("mayBeCalled", mayBeCalled);
    }

    @ParameterizedTest
    @DisplayName("case 14: the first is sent, the later ones are rejected with the reason")
    @ValueSource(strings = {"", "&chunkSize=1", "&chunkSize=2", "&chunkSize=3"})
    void a_phone_that_is_there_twice_is_called_once(String chunks) {
        for (Object body : List.of(
                TWICE,
                "13800000001^name^Zhang|13800000002^name^Li|+8613800000001^name^Zhang|008613800000001^name^Zhang")) {
            PlanReceipt receipt = receipt(send(PLAN + body.hashCode() + chunks, body));
            assertThat(receipt.rightCount()).isEqualTo(2);
            assertThat(receipt.failCount()).isEqualTo(2);
            assertThat(receipt.rejected())
                    .extracting(rejected -> rejected.callee().phone())
                    .containsExactly("+8613800000001", "008613800000001");
            assertThat(receipt.rejected())
                    .extracting(RejectedCallee::reason)
                    .containsOnly("the same phone stands before in the list");
        }
    }

    @Test
    void duplicates_can_be_refused_or_sent() {
        assertThat(send(PLAN + "&duplicates=refuse", TWICE).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("callee[2], field phone: is +86****0001, which stands before in the list")
                .hasMessageContaining("callee[3]");
        assertThat(send(PLAN + "&duplicates=refuse&validation=lenient", TWICE).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(send(PLAN + "&duplicates=send", TWICE).getException()).isNull();
        assertThat(lastRequest().getBodyAsString())
                .contains("13800000001^name^Zhang|13800000002^name^Li|+8613800000001^name^Zhang|008613800000001");
    }

    @Test
    void who_may_not_be_called_is_in_the_receipt_with_the_reason() {
        filter();
        doNotCall.add("13800000002");
        PlanReceipt receipt = receipt(send(PLAN + "&calleeFilter=#mayBeCalled", TWICE));
        assertThat(receipt.rightCount()).isOne();
        assertThat(receipt.rejected()).first().satisfies(rejected -> {
            assertThat(rejected.callee()).isEqualTo(new Callee("13800000002", List.of("name"), List.of("Li"), "", ""));
            assertThat(rejected.reason()).isEqualTo("left out by calleeFilter");
        });
        assertThat(lastRequest().getBodyAsString()).doesNotContain("13800000002");
        assertThat(send(PLAN + "2&calleeFilter=#mayBeCalled&failOnRejected=true", TWICE)
                        .getException())
                .isInstanceOf(FlashAiRejectedCalleesException.class);
    }

    @Test
    void a_predicate_of_camel_finds_the_callee_in_the_body() {
        context.getRegistry()
                .bind(
                        "li",
                        PredicateBuilder.contains(
                                context.resolveLanguage("simple").createExpression("${body.params}"),
                                context.resolveLanguage("constant").createExpression("Li")));
        assertThat(receipt(send(PLAN + "&calleeFilter=#li", TWICE)).rightCount())
                .isOne();
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000002^name^Li\"");
        context.getRegistry().bind("text", "no predicate");
        assertThatThrownBy(() -> send(PLAN + "&calleeFilter=#text", TWICE))
                .rootCause()
                .isInstanceOf(FlashAiOptionsException.class);
    }

    @Test
    void nothing_is_sent_where_nobody_may_be_called() {
        filter();
        doNotCall.addAll(List.of("13800000001", "13800000002"));
        PlanReceipt receipt = receipt(send(PLAN + "&calleeFilter=#mayBeCalled", TWICE));
        assertThat(receipt.rightCount()).isZero();
        assertThat(receipt.rejected()).hasSize(4);
        assertThat(simulator().books().requests()).isZero();
        assertThat(receipt(send(PLAN + "&calleeFilter=#mayBeCalled&chunkSize=1", TWICE))
                        .rightCount())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&chunkSize=1", "&chunkSize=3"})
    void a_redelivery_after_the_filter_has_changed_is_the_same_campaign(String chunks) {
        filter();
        doNotCall.add("13800000002");
        String uri = PLAN + "&calleeFilter=#mayBeCalled" + chunks;
        assertThat(receipt(send(uri, TWICE)).rightCount()).isOne();
        doNotCall.clear();
        doNotCall.add("13800000001");
        Exchange again = send(uri, TWICE, Map.of("JMSRedelivered", true));
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getBody(PlanReceipt.class).rejected())
                .as("who is called is not among the rejected")
                .extracting(rejected -> rejected.callee().phone())
                .doesNotContain("13800000001");
    }

    @Test
    void faulty_callees_can_be_rejected_while_the_good_ones_are_sent() {
        List<Object> callees = List.of(
                Map.of("phone", "138-0000-0009", "name", "Wang"),
                Map.of("phone", "13800000001", "name", "Zhang"),
                Map.of("phone", "13800000002", "date", "20261201"),
                Map.of("phone", "13800000003", "name", "2026-12-01"),
                Map.of("phone", "13800000004", "name", List.of()),
                7,
                Map.of("phone", "13800000005", "name", "Li"));
        assertThat(send(PLAN, callees).getException()).isInstanceOf(FlashAiInvalidRequestException.class);
        PlanReceipt receipt = receipt(send(PLAN + "&onInvalid=reject", callees));
        assertThat(lastRequest().getBodyAsString()).contains("\"13800000001^name^Zhang|13800000005^name^Li\"");
        assertThat(receipt.rightCount()).isEqualTo(2);
        assertThat(receipt.failCount()).isEqualTo(5);
        assertThat(receipt.rejected())
                .extracting(rejected -> rejected.callee().phone())
                .containsExactly("138-0000-0009", "13800000002", "13800000003", "13800000004", "");
        assertThat(receipt.rejected().get(0).reason()).startsWith("phone is 138****0009: has a hyphen at place 4");
        assertThat(receipt.rejected().get(2).reason()).startsWith("name holds a delimiter of the API");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"8-21; 8,20; ''", "8-21; 7,9; 7", "8-21; 9,21,22; '21, 22'", "9-18; 18; 18", "0-24; 0,23; ''"})
    void hours_outside_of_the_allowed_ones_are_refused(String allowed, String hours, String outside) {
        String uri = PLAN.replace("callHour=9", "callHour=" + hours) + "&allowedHours=" + allowed;
        for (String lenient : List.of("", "&validation=lenient")) {
            Exception refused = send(uri + lenient + "&duplicates=reject", Callee.of("13800000001"))
                    .getException();
            if (outside.isEmpty()) {
                assertThat(refused instanceof FlashAiInvalidRequestException).isFalse();
            } else {
                assertThat(refused)
                        .isInstanceOf(FlashAiInvalidRequestException.class)
                        .hasMessageContaining("callHour: holds " + outside + ": nobody may be called");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21-8", "8", "8-25", "early"})
    void hours_that_are_none_are_refused_at_the_start(String allowed) {
        assertThatThrownBy(() -> send(PLAN + "&allowedHours=" + allowed, Callee.of("13800000001")))
                .rootCause()
                .isInstanceOf(FlashAiOptionsException.class)
                .hasMessageContaining("allowedHours");
    }

    @Test
    void what_an_older_server_loses_is_refused_if_so_told() {
        Map<String, Object> longValue = Map.of("phone", "13800000001", "text", "x".repeat(256));
        assertThat(send(PLAN + "&onTooLong=refuse", List.of(longValue)).getException())
                .isInstanceOf(FlashAiInvalidRequestException.class)
                .hasMessageContaining("callee[0]: has attach or params of more than 255 characters");
        assertThat(send(PLAN + "&onTooLong=refuse", List.of(Map.of("phone", "13800000001", "text", "x".repeat(255))))
                        .getException())
                .isNull();
        assertThat(send(PLAN + "2", List.of(longValue)).getException()).isNull();
        String name = "n".repeat(28);
        assertThat(send(PLAN + name + "&onTooLong=refuse", TWICE).getException())
                .hasMessageContaining("batchName: has 33 characters");
        assertThat(send(PLAN + name.substring(5) + "&onTooLong=refuse&chunkSize=2", TWICE)
                        .getException())
                .hasMessageContaining("batchName: has 33 characters");
    }

    private static PlanReceipt receipt(Exchange answered) {
        assertThat(answered.getException()).isNull();
        return answered.getMessage().getBody(PlanReceipt.class);
    }
}
