package io.github.camelflashai;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import io.github.camelflashai.simulator.SimulatorClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Camel context with a flashai component whose account is the simulator's. Both go by the same clock, which stands still. */
public abstract class FlashAiTestSupport extends CamelTestSupport {
    private static final Logger LOG = LoggerFactory.getLogger(FlashAiTestSupport.class);
    static final String SCRIPT = "20260101000000000000000001_en";

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension(FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
            .callsPerSecond(1));

    protected static FlashAiSimulator simulator() {
        return EXTENSION.simulator();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addComponent("flashai", component());
        return context;
    }

    /** A component of another application with the same account. */
    protected static FlashAiComponent sameAccount() {
        return component();
    }

    static FlashAiComponent component() {
        FlashAiComponent component = new FlashAiComponent();
        component.setClock(simulator().clock());
        component.setSleeper(time -> {
            simulator().advance(time);
            return true;
        });
        component.getConfiguration().setBaseUrl(simulator().baseUrl());
        component.getConfiguration().setClientId(simulator().clientId());
        component.getConfiguration().setClientSecret(simulator().clientSecret());
        return component;
    }

    /** Sends a message and returns the exchange, with its exception if there is one. */
    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        Exchange answered = template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().getHeaders().putAll(headers);
        });
        if (answered.getException() != null) {
            // Into the log that LogPrivacyCheck searches.
            LOG.info("Ended in", answered.getException());
        }
        return answered;
    }

    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** The last request that the simulator was sent. */
    static LoggedRequest lastRequest() {
        return simulator().wireMock().getAllServeEvents().get(0).getRequest();
    }

    /** The fields of a plan that lacks nothing, to be changed by a test. */
    protected static Map<String, Object> plan(String batchName) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("userId", 187);
        plan.put("batchName", batchName);
        plan.put("botenceId", SCRIPT);
        plan.put("callDate", "20261201");
        plan.put("callHour", "9,10,13");
        plan.put("clear", 0);
        plan.put("recall", 0);
        plan.put("callees", List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002")));
        return plan;
    }
}
