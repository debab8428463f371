package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.results.Broker;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls in every form, and into a real broker: case 02. */
class PollToQueueTest extends PollTestSupport {
    private static final String CALLS =
            "flashai:getBatchPlanCallList?batchName=polled&notifyUrl=https://esb.example.com/none";
    private static final String SUMMARY = "flashai:getBatchPlanCallSummary?batchName=polled";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @BeforeEach
    void connect() {
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(BROKER.connections()));
    }

    private void pollToQueue(String uri) throws Exception {
        ProducerTemplate jms = context.createProducerTemplate();
        poll(
                        uri,
                        exchange -> jms.send("jms:queue:results", copy -> {
                            copy.getMessage().setBody(exchange.getMessage().getBody());
                            copy.getMessage().setHeaders(exchange.getMessage().getHeaders());
                        }))
                .run();
    }

    private static JsonNode next() throws Exception {
        return MAPPER.readTree(Broker.text(BROKER.receive("results")));
    }

    private void submitAndCall() {
        submit("polled", 2);
        simulator().advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "json"})
    void case_02_each_call_arrives_whole_with_its_batch_and_key(String form) throws Exception {
        submitAndCall();
        pollToQueue(CALLS + "&split=true&resultFormat=" + form);
        for (int i = 0; i < 2; i++) {
            JsonNode call = next();
            assertThat(call.path("phone").asText()).isIn(phone(0), phone(1));
            assertThat(call.path("batchName").asText()).isEqualTo("polled");
            assertThat(call.path("source").asText()).isEqualTo("poll");
            assertThat(call.path("callKey").asText())
                    .isIn(heard.stream()
                            .map(message -> message.getHeader(FlashAiConstants.CALL_KEY))
                            .toList());
        }
        assertThat(BROKER.isEmpty("results")).isTrue();
    }

    @Test
    void what_a_poll_of_whole_pages_finds_arrives_whole() throws Exception {
        submitAndCall();
        pollToQueue(CALLS);
        assertThat(next().path("calls"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.path("callKey").asText()).startsWith("polled-"));
    }

    @Test
    void watch_says_in_the_body_that_a_batch_is_complete_or_missing() throws Exception {
        Map<String, Object> plan = plan("watched");
        send("flashai:addPlan?track=true", plan);
        simulator().advance(Duration.ofMinutes(1));
        pollToQueue("flashai:watch");
        JsonNode complete = next();
        assertThat(complete.path("batchName").asText()).isEqualTo("watched");
        assertThat(complete.path("state").asText()).isEqualTo("complete");

        simulator().faults().next("addPlan", Fault.resetBefore());
        send("flashai:addPlan?track=true&maxRetries=0", plan("lost"));
        pollToQueue("flashai:watch?missingTimeout=0");
        JsonNode missing = next();
        assertThat(missing.path("batchName").asText()).isEqualTo("lost");
        assertThat(missing.path("state").asText()).isEqualTo("missing");
        assertThat(missing.path("acceptCount").isNull()).isTrue();
    }

    @Test
    void each_poll_gives_the_form_that_is_asked_for() throws Exception {
        submitAndCall();
        poll(SUMMARY + "&resultFormat=json").run();
        poll(SUMMARY + "&resultFormat=map").run();
        poll(SUMMARY + "&resultFormat=raw").run();
        poll(SUMMARY + "&resultFormat=wire").run();
        poll("flashai:getCallLine?resultFormat=json").run();
        poll(CALLS + "&resultFormat=map").run();

        assertThat(heard.get(0).getBody())
                .isEqualTo(
                        "{\"batchName\":\"polled\",\"acceptCount\":2,\"endCount\":2,\"planCount\":0,\"uncounted\":0,\"percent\":100,"
                                + "\"state\":\"complete\"}");
        assertThat(heard.get(1).getBody())
                .asInstanceOf(MAP)
                .containsEntry("state", "complete")
                .containsEntry("percent", 100);
        assertThat(heard.get(2).getBody())
                .isEqualTo(Map.of("batchName", "polled", "acceptCount", 2, "endCount", 2, "planCount", 0));
        assertThat(MAPPER.readTree((String) heard.get(3).getBody()).path("code").asText())
                .isEqualTo("0");
        assertThat(heard.get(4).getBody()).asString().startsWith("{\"lines\":[{\"id\":");
        assertThat(heard.get(5).getBody()).asInstanceOf(MAP).containsEntry("batchName", "polled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "wire"})
    void a_list_of_what_is_new_has_no_form_of_a_whole_answer(String form) {
        assertThatThrownBy(() -> poll(CALLS + "&resultFormat=" + form))
                .hasStackTraceContaining("resultFormat is " + form + ", which is a form of a whole answer");
    }

    /** The exchange that says that the calls come by callback has no calls, and is not empty for that. */
    @Test
    void nothing_is_delivered_without_a_body() throws Exception {
        submitAndCall();
        simulator().switchOn(Habit.CALL_LIST_BY_CALLBACK);
        pollToQueue(CALLS);
        assertThat(next().path("deliveredByCallback").asBoolean()).isTrue();
        assertThat(heard).extracting(message -> message.getBody()).doesNotContainNull();
        assertThat(heard.get(0).getHeaders()).doesNotContainKey(Exchange.EXCEPTION_CAUGHT);
    }
}
