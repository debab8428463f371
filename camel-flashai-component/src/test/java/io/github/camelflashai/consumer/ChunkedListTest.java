package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.CallMessages;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of a campaign in chunks, by its one name. */
class ChunkedListTest extends PollTestSupport {
    private static final String CALLS =
            "flashai:getBatchPlanCallList?batchName=big&chunks=true&notifyUrl=http://localhost:1/none";
    private static final String CALLEES = "flashai:getBatchPlanList?batchName=big&chunks=true";

    private void submitBig(int callees) {
        Map<String, Object> plan = plan("big");
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", phone(i)))
                        .toList());
        assertThat(send("flashai:addPlan?chunkSize=10", plan).getException()).isNull();
    }

    private List<String> expectedKeys() {
        return simulator().batches().stream()
                .flatMap(batch ->
                        batch.calls().stream().map(call -> CallKey.of(batch.batchName(), call.phone(), call.start())))
                .toList();
    }

    private static String key(Message message) {
        return message.getHeader(FlashAiConstants.CALL_KEY, String.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_calls_of_all_chunks_come_by_the_one_name_with_the_keys_of_their_batches(boolean zeros) throws Exception {
        if (zeros) {
            simulator().switchOn(Habit.UNKNOWN_BATCHES_AS_ZEROS);
        }
        Poll poll = poll(CALLS + "&split=true&pageNum=4");
        poll.run();
        assertThat(heard).isEmpty();
        submitBig(35);
        for (int i = 0; i < 10; i++) {
            simulator().advance(Duration.ofSeconds(7));
            poll.run();
        }
        simulator().advance(Duration.ofHours(1));
        poll.run(2);
        assertThat(heard.stream().map(ChunkedListTest::key).toList())
                .hasSize(35)
                .containsExactlyInAnyOrderElementsOf(expectedKeys());
        assertThat(heard)
                .extracting(message -> message.getHeader(FlashAiConstants.BATCH_NAME))
                .contains("big-0001", "big-0004");
    }

    @Test
    void the_limit_of_a_poll_is_one_for_all_chunks() throws Exception {
        submitBig(35);
        simulator().advance(Duration.ofHours(1));
        Poll poll = poll(CALLS + "&split=true&maxMessagesPerPoll=8");
        for (int polls = 1; polls <= 4; polls++) {
            poll.run();
            assertThat(heard).hasSize(8 * polls);
        }
        poll.run(2);
        assertThat(heard).hasSize(35);
    }

    @Test
    void the_callees_of_all_chunks_come() throws Exception {
        submitBig(35);
        Poll poll = poll(CALLEES + "&split=true");
        poll.run(2);
        assertThat(heard).hasSize(35).allMatch(message -> message.getBody() instanceof BatchCallee);
    }

    @Test
    void auto_page_reads_the_lists_of_all_chunks_and_knows_the_keys_of_their_batches() {
        submitBig(35);
        simulator().advance(Duration.ofHours(1));
        Exchange answered = send(CALLS + "&autoPage=true&pageNum=4", null);
        assertThat(answered.getException()).isNull();
        List<String> keys = new ArrayList<>();
        Iterator<?> messages = (Iterator<?>) new CallMessages().evaluate(answered);
        messages.forEachRemaining(message -> {
            assertThat(((Message) message).getBody()).isInstanceOf(Call.class);
            keys.add(key((Message) message));
        });
        assertThat(keys).hasSize(35).containsExactlyInAnyOrderElementsOf(expectedKeys());
    }

    @Test
    void auto_page_over_chunks_gives_each_record_in_the_form_that_was_asked_for() {
        submitBig(35);
        simulator().advance(Duration.ofHours(1));
        Exchange answered = send(CALLS + "&autoPage=true&pageNum=4&resultFormat=map", null);
        assertThat(answered.getException()).isNull();
        List<Object> keys = new ArrayList<>();
        List<Object> batches = new ArrayList<>();
        Iterator<?> messages = (Iterator<?>) new CallMessages().evaluate(answered);
        messages.forEachRemaining(each -> {
            Message message = (Message) each;
            Map<?, ?> call = (Map<?, ?>) message.getBody();
            keys.add(call.get("callKey"));
            batches.add(call.get("batchName"));
            assertThat(message.getHeader(FlashAiConstants.BATCH_NAME)).isEqualTo(call.get("batchName"));
        });
        assertThat(keys).hasSize(35).containsExactlyInAnyOrderElementsOf(expectedKeys());
        assertThat(batches).contains("big-0001", "big-0004");
    }

    @Test
    void without_auto_page_a_producer_says_what_to_set() {
        assertThatThrownBy(() -> context.createProducerTemplate().requestBody(CALLEES, (Object) null))
                .hasStackTraceContaining("set autoPage=true");
    }
}
