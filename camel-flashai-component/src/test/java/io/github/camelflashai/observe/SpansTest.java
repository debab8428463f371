package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.FlashAiTestSupport;
import io.github.camelflashai.results.Broker;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.webhook.CallbackApplication;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.Test;

/** Spans as OpenTelemetry's SDK exports them, through each of Camel's two ways to it. */
abstract class SpansTest extends FlashAiTestSupport {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Map<String, Object> TRACED = Map.of("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
    private static final ContextPropagators PROPAGATORS =
            ContextPropagators.create(W3CTraceContextPropagator.getInstance());
    private static final Pattern PRIVATE =
            Pattern.compile("(?<![0-9A-Fa-f])1[3-9][0-9]{9}(?![0-9A-Fa-f])|[?&]|token|clientSecret|RAW");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()
            .get("test");

    /** Makes Camel trace with what is given. */
    abstract void trace(CamelContext context, Tracer tracer, ContextPropagators propagators);

    abstract SpanKind kindOfCalls();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        trace(context);
        return context;
    }

    private void trace(CamelContext context) {
        trace(context, tracer, PROPAGATORS);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:plan")
                        .routeId("plan")
                        .to("flashai:addPlan?track=true&notifyUrl=RAW(http://localhost/cb?token=token-of-the-tests)");
                from("direct:line").to("flashai:getCallLine");
                from("flashai:watch?delay=50")
                        .routeId("watch")
                        .autoStartup(false)
                        .to("mock:done");
            }
        };
    }

    @Test
    void a_campaign_is_one_span_with_its_counts_and_no_phone_token_or_query() throws Exception {
        receive(plan("spring-sale"));

        SpanData span = span("flashai addPlan");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getKind()).isEqualTo(kindOfCalls());
        assertThat(tags(span))
                .containsEntry("flashai.batch", "spring-sale")
                .containsEntry("flashai.code", "0")
                .containsEntry("flashai.attempts", "1")
                .containsEntry("flashai.reconciled", "false")
                .containsEntry("flashai.right_count", "2")
                .containsEntry("flashai.fail_count", "0")
                .containsEntry("server.address", simulator().baseUrl());
        nothingPrivateStandsInOurSpans();
    }

    @Test
    void a_campaign_that_was_found_after_its_answer_was_lost_is_reconciled() {
        simulator().faults().next("addPlan", Fault.status(503).after());
        assertThat(send("direct:plan", plan("found")).getException()).isNull();
        assertThat(tags(span("flashai addPlan"))).containsEntry("flashai.reconciled", "true");
        nothingPrivateStandsInOurSpans();
    }

    @Test
    void a_repeat_counts_as_an_attempt() {
        simulator().faults().next("getCallLine", Fault.status(503));
        send("direct:line", null);
        assertThat(tags(span("flashai getCallLine"))).containsEntry("flashai.attempts", "2");
    }

    @Test
    void a_refusal_is_an_error_with_its_code_and_without_the_counts_of_an_earlier_call() {
        send("direct:plan", plan("twice"));
        exporter.reset();
        Map<String, Object> other = plan("twice");
        other.put("callees", List.of(Map.of("phone", "13900000009")));
        send("direct:plan", other, Map.of("CamelFlashAiRightCount", 77L));

        SpanData span = span("flashai addPlan");
        assertThat(tags(span)).containsEntry("flashai.code", "101007").doesNotContainKey("flashai.right_count");
        nothingPrivateStandsInOurSpans();
        assumeFalse(
                context.getVersion().startsWith("4.10."), "camel-opentelemetry of Camel 4.10.0 gives a span no status");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void the_trace_goes_on_in_what_the_watch_reports() throws Exception {
        receive(plan("traced"));
        simulator().advance(Duration.ofHours(1));
        context.getRouteController().startRoute("watch");

        SpanData span = span("flashai watch");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(tags(span)).containsEntry("flashai.batch", "traced").containsEntry("flashai.end_count", "2");
        nothingPrivateStandsInOurSpans();
    }

    /** The one who sends it need not be Camel. */
    @Test
    void the_trace_of_a_queue_message_goes_on_in_the_submission_the_next_queue_and_the_watch() throws Exception {
        try (Broker broker = new Broker().start()) {
            connect(context, broker);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("jms:queue:campaigns").to("flashai:addPlan?track=true").to("jms:queue:submitted");
                }
            });
            Span order = tracer.spanBuilder("order").startSpan();
            try (JMSContext sender = broker.connections().createContext()) {
                JMSProducer producer = sender.createProducer();
                PROPAGATORS
                        .getTextMapPropagator()
                        .inject(order.storeInContext(Context.root()), producer, JMSProducer::setProperty);
                producer.send(sender.createQueue("campaigns"), new ObjectMapper().writeValueAsString(plan("queued")));
            } finally {
                order.end();
            }
            Message submitted = broker.receive("submitted");

            String trace = order.getSpanContext().getTraceId();
            SpanData span = span("flashai addPlan");
            assertThat(tags(span)).containsEntry("flashai.batch", "queued");
            assertThat(span.getTraceId()).isEqualTo(trace);
            assertThat(submitted.getStringProperty("traceparent")).startsWith("00-" + trace + "-");

            simulator().advance(Duration.ofHours(1));
            context.getRouteController().startRoute("watch");
            assertThat(span("flashai watch").getTraceId()).isEqualTo(trace);
            nothingPrivateStandsInOurSpans();
            context.stop();
        }
    }

    /** FlashAI passes none on, and what somebody else claims to be one is none of ours. */
    @Test
    void a_callback_begins_a_trace_which_goes_on_in_the_queue() throws Exception {
        try (Broker broker = new Broker().start();
                CallbackApplication application = new CallbackApplication(simulator())
                        .routing(new RouteBuilder() {
                            @Override
                            public void configure() {
                                trace(getContext());
                                connect(getContext(), broker);
                                from("webhook:flashai:callback").to("jms:queue:calls");
                            }
                        })
                        .start()) {
            assertThat(application
                            .sender()
                            .with("traceparent", String.valueOf(TRACED.get("traceparent")))
                            .call("traced", "13800000001", Instant.EPOCH))
                    .isEqualTo(200);
            Message call = broker.receive("calls");
            SpanData span = span("webhook");
            assertThat(span.getTraceId()).isNotEqualTo(TRACE);
            assertThat(span.getParentSpanContext().isValid()).isFalse();
            assertThat(call.getStringProperty("traceparent")).startsWith("00-" + span.getTraceId() + "-");
            assertThat(span.getName() + span.getAttributes()).doesNotContainPattern(PRIVATE);
        }
    }

    private static void connect(CamelContext context, Broker broker) {
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(broker.connections()));
    }

    /** Gives the route what a consumer would that has taken it from a broker, with the headers of a trace. */
    private void receive(Map<String, Object> plan) throws Exception {
        Exchange exchange = context.getRoute("plan").getEndpoint().createExchange();
        exchange.getMessage().setBody(plan);
        exchange.getMessage().setHeaders(new HashMap<>(TRACED));
        context.getRoute("plan").getProcessor().process(exchange);
        assertThat(exchange.getException()).isNull();
    }

    private SpanData span(String name) {
        return await().until(
                        () -> exporter.getFinishedSpanItems().stream()
                                .filter(span -> span.getName().equals(name))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Map<String, String> tags(SpanData span) {
        Map<String, String> tags = new TreeMap<>();
        span.getAttributes().forEach((key, value) -> tags.put(key.getKey(), String.valueOf(value)));
        return tags;
    }

    private void nothingPrivateStandsInOurSpans() {
        assertThat(exporter.getFinishedSpanItems())
                .filteredOn(span -> span.getName().startsWith("flashai"))
                .isNotEmpty()
                .allSatisfy(
                        span -> assertThat(span.getName() + span.getAttributes() + span.getEvents() + span.getStatus())
                                .doesNotContainPattern(PRIVATE)
                                .doesNotContain(simulator().clientSecret()));
    }
}
