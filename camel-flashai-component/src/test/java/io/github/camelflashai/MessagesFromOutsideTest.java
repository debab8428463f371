package io.github.camelflashai;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.results.Broker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes through a queue: plain text, and headers without Camel's prefix. */
class MessagesFromOutsideTest extends FlashAiTestSupport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @BeforeEach
    void connect() {
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(BROKER.connections()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batchPlanStop", "batchPlanPause", "batchPlanRestart", "getBatchPlanCallSummary"})
    void plain_text_is_the_name_of_the_batch(String operation) throws Exception {
        send("flashai:addPlan", plan("plain 1"));
        assertThat(send("flashai:" + operation, " plain 1\n").getException()).isNull();
        assertThat(send("flashai:" + operation, "\"plain 1\"".getBytes(StandardCharsets.UTF_8))
                        .getException())
                .isNull();
        assertThat(sent(operation)).hasSize(2).allSatisfy(request -> assertThat(
                        request.path("batchName").asText())
                .isEqualTo("plain 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<batchName>other</batchName>", "two\nlines"})
    void text_that_is_no_name_is_none(String text) {
        assertThat(send("flashai:batchPlanStop", text).getException())
                .hasMessageContaining("body: is text that is no JSON object");
    }

    /** The text may be the batch that is meant, and the option would stop another one. */
    @Test
    void plain_text_beside_another_name_in_the_option_is_refused_and_a_question_goes_by_the_option() {
        send("flashai:addPlan", plan("option"));
        assertThat(send("flashai:batchPlanStop?batchName=option", "other").getException())
                .hasMessageContaining("batchName: is the option, and the body is a text that is another one");
        assertThat(send("flashai:batchPlanStop?batchName=option", "option").getException())
                .isNull();
        assertThat(send("flashai:getBatchPlanCallSummary?batchName=option", "left behind")
                        .getException())
                .isNull();
    }

    static Stream<Object> phones() {
        return Stream.of(
                "13800000001, 13800000002",
                "13800000001\n13800000002\n",
                "13800000001^13800000002",
                "[\"13800000001\",13800000002]",
                "13800000001;13800000002".getBytes(StandardCharsets.UTF_8),
                List.of("13800000001", 13800000002L),
                new Object[] {new String[] {"13800000001", "13800000002"}});
    }

    @ParameterizedTest
    @MethodSource("phones")
    void phones_to_delete_come_as_plain_text_or_list(Object body) throws Exception {
        send("flashai:addPlan", plan("do-not-call"));
        assertThat(send("flashai:batchPhoneDelete?batchName=do-not-call", body).getException())
                .isNull();
        assertThat(sent("batchPhoneDelete").get(0).path("phoneList").asText()).isEqualTo("13800000001^13800000002");
    }

    @Test
    void one_plain_phone_is_a_list_and_what_is_no_phone_is_refused() throws Exception {
        send("flashai:addPlan", plan("do-not-call"));
        String uri = "flashai:batchPhoneDelete?batchName=do-not-call";
        assertThat(send(uri, "13800000002").getException()).isNull();
        assertThat(sent("batchPhoneDelete").get(0).path("phoneList").asText()).isEqualTo("13800000002");
        assertThat(send(uri, "please do not call 13800000002").getException()).hasMessageContaining("phoneList");
    }

    /** Case 25: the property CamelFlashAiBatchName is dropped on the way, and the message must say what goes through. */
    @Test
    void case_25_a_camel_header_does_not_come_through_a_queue_and_the_message_says_what_does() throws Exception {
        send("flashai:addPlan", plan("k1"));
        Exchange failed = throughQueue("flashai:batchPlanStop", null, Map.of("CamelFlashAiBatchName", "k1"));
        assertThat(failed.getException())
                .hasMessageContaining("batchName in the body as JSON")
                .hasMessageContaining("a header of that name does not come through JMS, Kafka or HTTP");
        assertThat(throughQueue("flashai:batchPlanStop", "{\"batchName\":\"k1\"}", Map.of())
                        .getException())
                .isNull();
        assertThat(throughQueue("flashai:batchPlanStop?headerPrefix=flashai_", null, Map.of("flashai_batchName", "k1"))
                        .getException())
                .isNull();
        assertThat(sent("batchPlanStop")).hasSize(2).allSatisfy(request -> assertThat(
                        request.path("batchName").asText())
                .isEqualTo("k1"));
    }

    @Test
    void headers_without_camels_prefix_are_off_by_default_and_choose_no_address_for_results() throws Exception {
        assertThat(send("flashai:batchPlanStop", null, Map.of("flashai_batchName", "k1"))
                        .getException())
                .hasMessageContaining("batchName: is missing");
        Map<String, Object> headers = Map.of(
                "flashai_batchName",
                "from-kafka".getBytes(StandardCharsets.UTF_8),
                "flashai_notifyUrl",
                "https://theirs.example.com/",
                "flashai_mobileList",
                "13800000009");
        Map<String, Object> plan = plan("in the body");
        assertThat(send("flashai:addPlan?headerPrefix=flashai_", plan, headers).getException())
                .isNull();
        JsonNode sent = sent("addPlan").get(0);
        assertThat(sent.path("batchName").asText()).isEqualTo("from-kafka");
        assertThat(sent.has("notifyUrl")).isFalse();
        assertThat(sent.path("mobileList").asText()).startsWith("13800000001");
    }

    /** Sends a message to a real queue, from which a route calls the endpoint. */
    private Exchange throughQueue(String uri, String body, Map<String, Object> headers) throws Exception {
        String queue = "orders-" + context.getRoutes().size();
        java.util.concurrent.CompletableFuture<Exchange> done = new java.util.concurrent.CompletableFuture<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("jms:queue:" + queue).process(exchange -> {
                    Exchange answered = template.send(uri, exchange);
                    done.complete(answered.copy());
                    answered.setException(null);
                });
            }
        });
        template.sendBodyAndHeaders("jms:queue:" + queue, body, headers);
        return done.get(20, java.util.concurrent.TimeUnit.SECONDS);
    }

    private static List<JsonNode> sent(String path) {
        return simulator().wireMock().findAll(postRequestedFor(urlPathEqualTo("/api/v1/thirdApi/" + path))).stream()
                .map(request -> {
                    try {
                        return MAPPER.readTree(request.getBody());
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
