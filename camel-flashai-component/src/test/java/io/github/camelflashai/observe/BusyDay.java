package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.simulator.BadCallback;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.webhook.CallbackApplication;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** An application on a day on which everything happens that is counted, each a known number of times. */
final class BusyDay implements AutoCloseable {
    static final String PHONE = "13800000001";
    static final String BATCH = "sale-of-the-day";
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final String PLAN =
            "flashai:addPlan?userId=1&botenceId=20260101000000000000000001_en&callDate=20261201"
                    + "&callHour=9&clear=0&recall=0&settleTime=0&retryDelay=1&batchName=";

    private final FlashAiSimulator simulator;
    private final CallbackApplication application;

    BusyDay(FlashAiSimulator simulator) {
        this.simulator = simulator;
        this.application = new CallbackApplication(simulator)
                .polling("flashai:watch?delay=100&initialDelay=0")
                .doing(exchange -> {
                    if ("failing".equals(exchange.getMessage().getHeader("CamelFlashAiBatchName"))) {
                        throw new IllegalStateException("not taken");
                    }
                });
    }

    /** Sets a property of the application. */
    BusyDay with(String property, String value) {
        application.with(property, value);
        return this;
    }

    /** Starts the application, and lets it have its day. */
    BusyDay live() throws Exception {
        application.start();
        ProducerTemplate template = application.context().createProducerTemplate();
        template.requestBody("flashai:getBotence", (Object) null);
        simulator.faults().next("getCallLine", 2, Fault.status(503));
        template.requestBody("flashai:getCallLine?retryDelay=1", (Object) null);
        // One accepted, one rejected.
        template.requestBody(PLAN + BATCH + "&track=true", callees(PHONE, "110"));
        // The answer is lost, and the campaign is found.
        simulator.faults().next("addPlan", Fault.status(503).after());
        template.requestBody(PLAN + "found", callees(PHONE));
        // The request is lost, and the campaign is sent again.
        simulator.faults().next("addPlan", Fault.status(503));
        template.requestBody(PLAN + "absent", callees(PHONE));
        // Another campaign has the name.
        assertThatThrownBy(() ->
                        template.requestBodyAndHeader(PLAN + "found", callees("13900000009"), "JMSRedelivered", true))
                .hasStackTraceContaining("belongs to another campaign");
        assertThatThrownBy(() -> template.requestBody("flashai:batchPlanPause?batchName=none", (Object) null))
                .hasStackTraceContaining("101004");
        assertThat(application.sender().call("taken", PHONE, START)).isEqualTo(200);
        assertThat(application.sender().call("failing", PHONE, START)).isEqualTo(500);
        assertThat(application.sender().bad(BadCallback.NO_TOKEN)).isEqualTo(403);
        return this;
    }

    CallbackApplication application() {
        return application;
    }

    /** What Prometheus would read. */
    String scrape() {
        return application
                .context()
                .getRegistry()
                .findSingleByType(PrometheusMeterRegistry.class)
                .scrape();
    }

    private static List<Map<String, String>> callees(String... phones) {
        return List.of(phones).stream().map(phone -> Map.of("phone", phone)).toList();
    }

    @Override
    public void close() {
        application.close();
    }
}
