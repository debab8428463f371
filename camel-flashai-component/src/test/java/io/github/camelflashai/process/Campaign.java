package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.IdempotentRepository;

/** Campaigns for a simulator. */
final class Campaign {
    private Campaign() {}

    /** Submits a batch. */
    static void submit(FlashAiSimulator simulator, String batchName, int callees) throws Exception {
        try (CamelContext context = context(simulator)) {
            context.createProducerTemplate().requestBody("flashai:addPlan", plan(batchName, callees));
        }
    }

    /** Submits batches and tracks them, each with its name in the header {@code order}. */
    static void submitTracked(FlashAiSimulator simulator, AggregationRepository repository, List<String> batches)
            throws Exception {
        try (CamelContext context = context(simulator)) {
            context.getRegistry().bind("tracked", AggregationRepository.class, repository);
            for (String batch : batches) {
                context.createProducerTemplate()
                        .requestBodyAndHeader(
                                "flashai:addPlan?track=true&aggregationRepository=#bean:tracked",
                                plan(batch, 1),
                                "order",
                                batch);
            }
        }
    }

    /** Submits callees by an operation, with a ledger. */
    static Exchange submitLedgered(
            FlashAiSimulator simulator, IdempotentRepository ledger, String operation, String batchName, int callees)
            throws Exception {
        try (CamelContext context = context(simulator)) {
            context.getRegistry().bind("ledger", IdempotentRepository.class, ledger);
            return context.createProducerTemplate().request(ledgered(operation), exchange -> exchange.getMessage()
                    .setBody(of(operation, batchName, callees)));
        }
    }

    /** The endpoint that submits with the ledger of the registry. */
    static String ledgered(String operation) {
        return "flashai:" + operation + "?submissionRepository=#bean:ledger&settleTime=500&retryDelay=10";
    }

    /** What an operation is sent. */
    static Map<String, Object> of(String operation, String batchName, int callees) {
        Map<String, Object> plan = plan(batchName, callees);
        if (operation.equals("addAgentPlan")) {
            plan.put("agentGroupId", "group-7");
            plan.put("agentId", "agent-1");
            plan.put("addType", "add");
        }
        return plan;
    }

    private static CamelContext context(FlashAiSimulator simulator) {
        CamelContext context = new DefaultCamelContext();
        FlashAiComponent component = new FlashAiComponent();
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setClientId(simulator.clientId());
        component.getConfiguration().setClientSecret(simulator.clientSecret());
        context.addComponent("flashai", component);
        context.start();
        return context;
    }

    private static Map<String, Object> plan(String batchName, int callees) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("userId", 187);
        plan.put("batchName", batchName);
        plan.put("botenceId", "20260101000000000000000001_en");
        plan.put("callDate", "20261201");
        plan.put("callHour", "9,10,13");
        plan.put("clear", 0);
        plan.put("recall", 0);
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", Long.toString(13900001000L + i)))
                        .toList());
        return plan;
    }
}
