package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.wire.Signature;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class CallbacksTest extends SimulatorTest {
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void every_call_is_posted_when_it_ends() {
        client().start("b", 10, "notifyUrl", receiver.url("call"));
        assertThat(receiver.texts()).isEmpty();
        pass(600);
        List<JsonNode> messages = receiver.messages();
        assertThat(messages).hasSize(10).allSatisfy(message -> {
            assertThat(message.path("code").asText()).isEqualTo("0");
            assertThat(message.path("success").asBoolean()).isTrue();
            assertThat(message.has("sign")).isFalse();
            JsonNode body = message.path("body");
            CallView call = call(body.path("phoneNo").asText());
            assertThat(body.path("batchName").asText()).isEqualTo("b");
            assertThat(body.path("accurateIntent").asText()).isEqualTo(call.intentTag());
            assertThat(body.path("callStartTime").asLong())
                    .isEqualTo(call.start().toEpochMilli());
            assertThat(body.path("handupTime").asLong()).isEqualTo(call.end().toEpochMilli());
            assertThat(body.has("answerTime")).isEqualTo(call.answered().isPresent());
        });
        assertThat(messages)
                .extracting(message -> message.path("body").path("handupTime").asLong())
                .isSorted();
        assertThat(simulator().books().callbacksPosted()).isEqualTo(10);
    }

    @Test
    void the_dialogue_of_a_callback_has_its_own_delimiters() {
        start(settings().answerRate(1));
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(600);
        String detailList =
                receiver.messages().get(0).path("body").path("detailList").asText();
        for (String turn : detailList.split("\\|", -1)) {
            assertThat(turn.split("\\^", -1)).hasSize(4);
        }
    }

    @Test
    void the_end_of_a_batch_is_posted() {
        client().start("b", 10, "notifyBatchUrl", receiver.url("batch"));
        pass(600);
        JsonNode body = receiver.messages().get(0).path("body");
        assertThat(receiver.texts()).hasSize(1);
        assertThat(body.path("batchName").asText()).isEqualTo("b");
        assertThat(body.path("acceptCount").asInt()).isEqualTo(10);
        assertThat(body.path("planCount").asInt()).isZero();
        assertThat(body.path("endCount").asInt()).isEqualTo(10);
        int failed = body.path("failCount").asInt();
        assertThat(body.path("successCount").asInt()).isEqualTo(10 - failed);
        assertThat(failed).isBetween(1, 9);
        assertThat(body.path("failList").asText().split("\\|", -1))
                .hasSize(failed)
                .allMatch(record -> record.endsWith("^3"));
    }

    @Test
    void the_end_of_a_stopped_batch_is_posted_too() {
        start(settings().callsPerSecond(1));
        client().start("b", 10, "notifyBatchUrl", receiver.url("batch"));
        client().body("batchPlanStop", "batchName", "b");
        pass(600);
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.path("body").path("endCount").asInt()).isEqualTo(1);
            assertThat(message.path("body").path("failCount").asInt()).isGreaterThanOrEqualTo(9);
        });
    }

    @Test
    void a_failed_callback_is_tried_five_times() {
        receiver.answerNext(100, 500);
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(60);
        assertThat(receiver.texts()).hasSize(1);
        pass(239);
        assertThat(receiver.texts()).hasSize(1);
        pass(61);
        assertThat(receiver.texts()).hasSize(2);
        pass(300);
        assertThat(receiver.texts()).hasSize(3);
        pass(3600);
        assertThat(receiver.texts()).hasSize(4);
        assertThat(simulator().books().callbacksGivenUp()).isZero();
        pass(3600);
        assertThat(receiver.texts()).hasSize(5);
        pass(100_000);
        assertThat(receiver.texts()).hasSize(5).containsOnly(receiver.texts().get(0));
        assertThat(simulator().books().callbacksFailed()).isEqualTo(5);
        assertThat(simulator().books().callbacksGivenUp()).isEqualTo(1);
        assertThat(simulator().books().callbacksPosted()).isZero();
    }

    @Test
    void one_long_step_tries_as_often_as_many_short_ones() {
        receiver.answerNext(100, 500);
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(100_000);
        assertThat(receiver.texts()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 404})
    void only_status_200_is_success(int status) {
        receiver.answerNext(1, status);
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(1000);
        assertThat(receiver.texts()).hasSize(2);
        assertThat(simulator().books().callbacksFailed()).isEqualTo(1);
        assertThat(simulator().books().callbacksPosted()).isEqualTo(1);
    }

    @Test
    void an_unreachable_receiver_is_a_failed_attempt() {
        String url = receiver.url("call");
        receiver.close();
        client().start("b", 1, "notifyUrl", url);
        pass(60);
        assertThat(simulator().books().callbacksFailed()).isEqualTo(1);
    }

    @Test
    void the_waits_are_scaled() {
        start(settings().callbackRetryScale(0.01));
        receiver.answerNext(100, 500);
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(60 + 3 + 3 + 36 + 36);
        assertThat(receiver.texts()).hasSize(5);
    }

    @Test
    void some_are_dropped_and_some_repeated() {
        start(settings().callsPerSecond(100).callbackDrops(0.3).callbackRepeats(0.2));
        client().start("b", 200, "notifyUrl", receiver.url("call"));
        pass(600);
        long dropped = simulator().books().callbacksDropped();
        long distinct = receiver.texts().stream().distinct().count();
        assertThat(dropped).isBetween(35L, 85L);
        assertThat(distinct).isEqualTo(200 - dropped);
        assertThat(receiver.texts().size() - distinct).isBetween(10L, 55L);
    }

    @Test
    void signed_over_the_fields_of_the_body() {
        start(settings().callbackSign(CallbackSign.BODY));
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        pass(600);
        JsonNode message = receiver.messages().get(0);
        Map<String, String> fields = new TreeMap<>();
        for (Iterator<String> names = message.path("body").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            fields.put(name, message.path("body").path(name).asText());
        }
        assertThat(message.path("sign").asText())
                .isEqualTo(Signature.of(fields, simulator().clientSecret()));
    }

    @Test
    void signed_over_the_envelope() {
        start(settings().callbackSign(CallbackSign.ENVELOPE));
        client().start("b", 1, "notifyBatchUrl", receiver.url("batch"));
        pass(600);
        String text = receiver.texts().get(0);
        String body = text.substring(text.indexOf("\"body\":") + 7, text.indexOf(",\"sign\""));
        Map<String, String> fields = Map.of("body", body, "code", "0", "msg", "SUCCESS", "success", "true");
        assertThat(receiver.messages().get(0).path("sign").asText())
                .isEqualTo(Signature.of(fields, simulator().clientSecret()));
    }

    @Test
    void an_older_server_posts_the_call_list() {
        start(settings().callListByCallback(true));
        client().start("b", 3);
        pass(600);
        JsonNode body = client().body(
                        "getBatchPlanCallList",
                        "batchName",
                        "b",
                        "notifyUrl",
                        receiver.url("list"),
                        "page",
                        1,
                        "pageNum",
                        2);
        assertThat(body.isNull()).isTrue();
        assertThat(receiver.texts()).isEmpty();
        pass(1);
        JsonNode list = receiver.messages().get(0).path("body");
        assertThat(list.path("callList").asText().split("\\|", -1)).hasSize(2);
        assertThat(list.path("totalRecord").asInt()).isEqualTo(3);
    }

    @Test
    void reset_forgets_what_is_pending() {
        client().start("b", 1, "notifyUrl", receiver.url("call"));
        simulator().reset();
        pass(600);
        assertThat(receiver.texts()).isEmpty();
    }

    @Test
    void a_clock_that_runs_by_itself_posts_by_itself() {
        start(FlashAiSimulator.builder().callsPerSecond(1000).longestCall(Duration.ofMillis(100)));
        client().start("b", 5, "notifyUrl", receiver.url("call"), "notifyBatchUrl", receiver.url("batch"));
        Awaitility.await().until(() -> receiver.texts().size() == 6);
        assertThat(receiver.messages().get(5).path("body").path("endCount").asInt())
                .isEqualTo(5);
    }

    @Test
    void the_same_seed_drops_the_same() {
        List<List<String>> runs = IntStream.range(0, 2)
                .mapToObj(run -> {
                    start(FlashAiSimulator.builder()
                            .clock(SimulatorClock.fixed(BEGIN))
                            .callbackDrops(0.5));
                    int before = receiver.texts().size();
                    client().start("b", 20, "notifyUrl", receiver.url("call"));
                    pass(600);
                    simulator().close();
                    return receiver.texts().subList(before, receiver.texts().size());
                })
                .toList();
        assertThat(runs.get(0)).isNotEmpty().isEqualTo(runs.get(1));
    }

    private CallView call(String phone) {
        return simulator().batch("b").orElseThrow().calls().stream()
                .filter(call -> call.phone().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void some_callbacks_come_late_and_out_of_order() {
        start(settings().callbackLate(0.3));
        client().start("b", 100, "notifyUrl", receiver.url("call"));
        pass(300);
        assertThat(receiver.texts()).hasSizeBetween(50, 90);
        pass(2000);
        List<JsonNode> messages = receiver.messages();
        assertThat(messages).hasSize(100);
        assertThat(messages.stream()
                        .map(message -> message.path("body").path("handupTime").asLong())
                        .toList())
                .isNotEqualTo(messages.stream()
                        .map(message -> message.path("body").path("handupTime").asLong())
                        .sorted()
                        .toList());
    }
}
