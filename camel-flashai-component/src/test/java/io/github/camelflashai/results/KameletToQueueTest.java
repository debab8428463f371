package io.github.camelflashai.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiTestSupport;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.simulator.BatchView;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Kamelet into a real queue, and those that take messages also out of one: JSON at both ends. */
class KameletToQueueTest extends FlashAiTestSupport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BATCH = "kamelets";
    private static final String PLAN =
            "{\"userId\":187,\"batchName\":\"new\",\"botenceId\":\"20260101000000000000000001_en\","
                    + "\"callDate\":\"20261201\",\"callHour\":\"9,10\",\"clear\":0,\"recall\":0,\"callees\":[{\"phone\":\"13800000003\"}]}";
    /** CallbackToQueueTest has it, since it needs an HTTP server. */
    private static final Set<String> ELSEWHERE = Set.of("flashai-callback-source");

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @BeforeEach
    void connect() {
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(BROKER.connections()));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of(
                        "flashai-calls-source",
                        "?split=true&notifyUrl=https://esb.example.com/none&batchName=" + BATCH,
                        "callKey"),
                Arguments.of("flashai-callees-source", "?split=true&batchName=" + BATCH, "status"),
                Arguments.of("flashai-batch-summary-source", "?batchName=" + BATCH, "state"),
                Arguments.of("flashai-watch-source", "", "state"));
    }

    static Stream<Arguments> takers() {
        return Stream.of(
                Arguments.of("flashai-add-plan-sink", "", PLAN, "rightCount"),
                Arguments.of(
                        "flashai-add-agent-plan-sink",
                        "?agentGroupId=group-7&agentId=agent-1&addType=add&callType=1",
                        "{\"batchName\":\"agents\",\"callees\":[{\"phone\":\"13800000003\"}]}",
                        "rightCount"),
                Arguments.of("flashai-batch-control-action", "?operation=batchPlanPause", "steered", "message"),
                Arguments.of(
                        "flashai-lookup-action",
                        "?operation=getPhoneDetail",
                        "{\"batchName\":\"" + BATCH + "\",\"phone\":\"13800000001\"}",
                        "phone"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void what_a_source_brings_is_json_in_the_queue(String kamelet, String parameters, String field) throws Exception {
        submitAndCall();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:" + kamelet + parameters).to("jms:queue:" + kamelet);
            }
        });
        JsonNode arrived = next(kamelet);
        assertThat(arrived.path("batchName").asText()).isEqualTo(BATCH);
        assertThat(arrived.hasNonNull(field)).isTrue();
        BatchView batch = simulator().batch(BATCH).orElseThrow();
        assertThat(batch.phones()).containsAll(arrived.findValuesAsText("phone"));
        assertThat(batch.calls())
                .extracting(call -> CallKey.of(BATCH, call.phone(), call.start()))
                .containsAll(arrived.findValuesAsText("callKey"));
    }

    @ParameterizedTest
    @MethodSource("takers")
    void what_a_sink_or_action_takes_and_gives_is_json_in_queues(
            String kamelet, String parameters, String message, String field) throws Exception {
        submitAndCall();
        // A batch that is complete cannot be paused.
        send("flashai:addPlan", plan("steered"));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("jms:queue:orders").to("kamelet:" + kamelet + parameters).to("jms:queue:" + kamelet);
            }
        });
        template.sendBody("jms:queue:orders", message);
        assertThat(next(kamelet).hasNonNull(field)).isTrue();
    }

    @Test
    void no_kamelet_is_left_out() throws IOException {
        Set<String> run = Stream.concat(sources(), takers())
                .map(arguments -> arguments.get()[0].toString())
                .collect(Collectors.toCollection(TreeSet::new));
        run.addAll(ELSEWHERE);
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/kamelets"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".kamelet.yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(run);
        }
    }

    private void submitAndCall() {
        Map<String, Object> plan = plan(BATCH);
        assertThat(send("flashai:addPlan?track=true", plan).getException()).isNull();
        simulator().advance(Duration.ofMinutes(1));
    }

    private static JsonNode next(String queue) throws Exception {
        Message message = BROKER.receive(queue);
        assertThat(message).isInstanceOf(TextMessage.class);
        return MAPPER.readTree(Broker.text(message));
    }
}
