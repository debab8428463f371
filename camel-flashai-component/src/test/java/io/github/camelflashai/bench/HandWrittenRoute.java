package io.github.camelflashai.bench;

import io.github.camelflashai.api.Callee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * The reference "route": what a user writes by hand in Camel today. A processor signs, Jackson marshals and unmarshals, and
 * Camel HTTP calls, with its pool raised and its retries off, because both defaults would hurt.
 */
final class HandWrittenRoute extends RouteBuilder {
    static final String SUMMARY = "direct:hand-summary";
    static final String PLAN = "direct:hand-plan";
    static final String BATCH_HEADER = "batchName";

    private final String baseUrl;

    HandWrittenRoute(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void configure() {
        HttpComponent http = getContext().getComponent("http", HttpComponent.class);
        http.setMaxTotalConnections(200);
        http.setConnectionsPerRoute(200);
        http.setAutomaticRetriesDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setConnectTimeout(BareClient.CONNECT_MILLIS);
        http.setSoTimeout(BareClient.ANSWER_MILLIS);
        http.setResponseTimeout(BareClient.ANSWER_MILLIS);

        from(SUMMARY)
                .process(exchange -> {
                    Message message = exchange.getMessage();
                    sign(message, Map.of("batchName", message.getHeader(BATCH_HEADER)));
                })
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .to(baseUrl + "/getBatchPlanCallSummary")
                .unmarshal()
                .json(JsonLibrary.Jackson, Map.class);
        from(PLAN)
                .process(HandWrittenRoute::signPlan)
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .to(baseUrl + "/addPlan")
                .unmarshal()
                .json(JsonLibrary.Jackson, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static void signPlan(Exchange exchange) {
        Map<String, Object> plan = new HashMap<>(Samples.plan());
        plan.put("mobileList", HandWritten.mobileList((List<Callee>)
                exchange.getMessage().getBody()));
        sign(exchange.getMessage(), plan);
    }

    private static void sign(Message message, Map<String, Object> parameters) {
        String nonce = UUID.randomUUID().toString().substring(0, 6);
        message.setBody(HandWritten.signed(parameters, nonce, System.currentTimeMillis()));
    }
}
