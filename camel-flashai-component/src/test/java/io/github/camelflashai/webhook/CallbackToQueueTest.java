package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.results.Broker;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Callbacks of camel-main into a real broker. */
class CallbackToQueueTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension(FlashAiSimulator.builder());

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private final AtomicReference<Map<String, Object>> dead = new AtomicReference<>();

    private static CallbackApplication application() {
        return new CallbackApplication(EXTENSION.simulator());
    }

    private static void connect(CamelContext context, Broker broker) {
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(broker.connections()));
    }

    /** Case 01: an InOut exchange made the queue a question, which nobody answered for 20 s. */
    @Test
    void case_01_a_callback_is_one_persistent_message_and_answered_at_once() throws Exception {
        try (CallbackApplication application = application()
                .routing(new RouteBuilder() {
                    @Override
                    public void configure() {
                        connect(getContext(), BROKER);
                        from("webhook:flashai:callback").to("jms:queue:calls");
                    }
                })
                .start()) {
            assertThat(application.sender().call("warm", "13800000002", START)).isEqualTo(200);
            assertThat(BROKER.receive("calls")).isNotNull();

            Instant before = Instant.now();
            assertThat(application.sender().call("sale", "13800000001", START)).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));

            Message message = BROKER.receive("calls");
            assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
            assertThat(message.getJMSReplyTo()).isNull();
            assertThat(message.getJMSExpiration()).isZero();
            JsonNode call = new ObjectMapper().readTree(Broker.text(message));
            assertThat(call.path("phone").asText()).isEqualTo("13800000001");
            assertThat(call.path("batchName").asText()).isEqualTo("sale");
            assertThat(call.path("callbackType").asText()).isEqualTo("call");
            assertThat(call.path("source").asText()).isEqualTo("callback");
            assertThat(call.path("callKey").asText()).isEqualTo(CallKey.of("sale", "13800000001", START));
            assertThat(BROKER.isEmpty("calls")).isTrue();
        }
    }

    @Test
    void a_kamelet_brings_callbacks_as_json_into_a_queue() throws Exception {
        CallbackApplication started = application();
        try (CallbackApplication application = started.routing(new RouteBuilder() {
                    @Override
                    public void configure() {
                        connect(getContext(), BROKER);
                        from("kamelet:flashai-callback-source?webhookExternalUrl=RAW(" + started.base() + ")")
                                .to("jms:queue:calls");
                    }
                })
                .start()) {
            assertThat(application.sender().call("sale", "13800000001", START)).isEqualTo(200);
            Message message = BROKER.receive("calls");
            assertThat(message).isInstanceOf(TextMessage.class);
            assertThat(new ObjectMapper()
                            .readTree(Broker.text(message))
                            .path("phone")
                            .asText())
                    .isEqualTo("13800000001");
        }
    }

    @Test
    void the_server_is_answered_success_only_after_the_queue_took_it() throws Exception {
        try (Broker broker = new Broker().start();
                CallbackApplication application = application()
                        .routing(new RouteBuilder() {
                            @Override
                            public void configure() {
                                connect(getContext(), broker);
                                errorHandler(noErrorHandler());
                                from("webhook:flashai:callback").to("jms:queue:calls");
                            }
                        })
                        .start()) {
            broker.close();
            assertThat(application.sender().call("sale", "13800000001", START)).isEqualTo(500);
        }
    }

    /** The unit of work keeps the message that it began with, and that was the request. */
    @Test
    void nothing_of_the_request_is_in_the_exchange_or_its_original_message() throws Exception {
        AtomicReference<Exchange> routed = new AtomicReference<>();
        try (CallbackApplication application = application()
                .routing(new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(IllegalStateException.class)
                                .useOriginalMessage()
                                .handled(true)
                                .process(exchange -> dead.set(seen(exchange)));
                        from("webhook:flashai:callback").process(exchange -> {
                            routed.set(exchange);
                            throw new IllegalStateException("to the dead letters");
                        });
                    }
                })
                .start()) {
            CallbackSender sender = application.sender().with("JMSReplyTo", "queue:theirs");
            assertThat(sender.call("sale", "13800000001", START)).isEqualTo(200);

            assertThat(routed.get().getPattern()).isEqualTo(ExchangePattern.InOnly);
            assertThat(dead.get())
                    .containsOnlyKeys(
                            "CamelFlashAiBatchName",
                            "CamelFlashAiCallKey",
                            "CamelFlashAiCallbackType",
                            "body",
                            "properties")
                    .satisfies(all -> assertThat(all.toString())
                            .doesNotContain(CallbackApplication.TOKEN)
                            .doesNotContain("queue:theirs"));
        }
    }

    private static Map<String, Object> seen(Exchange exchange) {
        Map<String, Object> seen = new TreeMap<>(exchange.getMessage().getHeaders());
        seen.put("body", exchange.getMessage().getBody());
        seen.put("properties", new HashMap<>(exchange.getAllProperties()).toString());
        return seen;
    }

    /** Case 34: camel-webhook does not look for platform-http, which a line of the configuration happened to create. */
    @Test
    void case_34_it_starts_with_the_jars_alone() throws Exception {
        try (CallbackApplication application = application()
                .without("camel.component.platform-http.request-timeout")
                .start()) {
            assertThat(application.sender().call("sale", "13800000001", START)).isEqualTo(200);
        }
    }
}
