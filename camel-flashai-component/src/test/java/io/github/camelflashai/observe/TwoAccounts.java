package io.github.camelflashai.observe;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with the accounts north and south, each a component of its own. */
final class TwoAccounts implements AutoCloseable {
    static final String PHONE = "13800000001";
    static final List<String> SECRETS = List.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");

    private static final String PLAN = ":addPlan?userId=1&botenceId=20260101000000000000000001_en&callDate=20991201"
            + "&callHour=9&clear=0&recall=0&track=true&settleTime=0&batchName=";

    final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .account("client-of-north", SECRETS.get(0))
            .account("client-of-south", SECRETS.get(1))
            .start();
    final CamelContext context = new DefaultCamelContext();

    TwoAccounts() {
        component("north", SECRETS.get(0));
        component("south", SECRETS.get(1));
    }

    private void component(String name, String secret) {
        FlashAiComponent component = new FlashAiComponent();
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setClientId("client-of-" + name);
        component.getConfiguration().setClientSecret(secret);
        context.addComponent(name, component);
    }

    TwoAccounts start() {
        context.start();
        return this;
    }

    /** Starts a tracked campaign with one callee. */
    Exchange addPlan(String account, String batchName) {
        return addPlan(account, batchName, PHONE, false);
    }

    /** Fails, because another campaign has the name; the message tells one of its callees. */
    void takeName(String account, String batchName) {
        addPlan(account, batchName);
        addPlan(account, batchName, "13900000002", true);
    }

    private Exchange addPlan(String account, String batchName, String phone, boolean redelivered) {
        return context.createProducerTemplate().request(account + PLAN + batchName, exchange -> {
            exchange.getMessage().setHeader("JMSRedelivered", redelivered);
            exchange.getMessage().setBody(List.of(Map.of("phone", phone)));
        });
    }

    /** Calls an operation. */
    Exchange call(String uri) {
        return context.createProducerTemplate().request(uri, exchange -> {});
    }

    @Override
    public void close() throws Exception {
        context.close();
        simulator.close();
    }
}
