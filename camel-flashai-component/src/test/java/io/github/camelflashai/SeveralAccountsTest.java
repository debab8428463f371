package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.camelflashai.observe.TrackedBatch;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Accounts side by side in one Camel context do not disturb each other. */
class SeveralAccountsTest {
    private static final String SECRET_A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String SECRET_B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @Test
    void by_component_and_by_endpoint_option() throws Exception {
        try (FlashAiSimulator simulator = simulator();
                CamelContext context = new DefaultCamelContext()) {
            context.addComponent("north", component(simulator, "clientA", SECRET_A));
            context.addComponent("south", component(simulator, "clientB", SECRET_B));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            template.requestBody("north:addPlan", FlashAiTestSupport.plan("same-name"));
            template.requestBody("south:addPlan", FlashAiTestSupport.plan("same-name"));
            template.requestBody(
                    "north:getBatchPlanCallSummary?batchName=same-name&clientId=clientB&clientSecret=RAW(" + SECRET_B
                            + ")",
                    (Object) null);
            assertThat(simulator.books().signedWrong()).isZero();
            assertThat(simulator.books().accepted()).isEqualTo(4);
        }
    }

    @Test
    void by_a_bean_of_options() throws Exception {
        try (FlashAiSimulator simulator = simulator();
                CamelContext context = new DefaultCamelContext()) {
            context.addComponent("flashai", component(simulator, "clientA", SECRET_A));
            context.getRegistry()
                    .bind(
                            "south",
                            Map.of("clientId", "clientB", "clientSecret", SECRET_B, "http.userAgent", "esb/3.0"));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            template.requestBody("flashai:addPlan", FlashAiTestSupport.plan("of-a"));
            template.requestBody("flashai:addPlan?options=#bean:south", FlashAiTestSupport.plan("of-b"));
            LoggedRequest last = simulator.wireMock().getAllServeEvents().get(0).getRequest();
            assertThat(last.getBodyAsString()).contains("\"clientId\":\"clientB\"");
            assertThat(last.getHeader("User-Agent")).isEqualTo("esb/3.0");
            assertThat(simulator.books().signedWrong()).isZero();
            assertThat(context.getEndpoints())
                    .extracting(Endpoint::getEndpointUri)
                    .noneMatch(uri -> uri.contains(SECRET_B));
        }
    }

    /** A secret under a misspelt name, or in the place of another value, is still a secret. */
    @Test
    void a_bean_of_options_holds_nothing_but_options_and_what_else_it_holds_is_shown_by_name() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("south", Map.of("clientSecrt", SECRET_B, "colour", "red"));
            assertThatThrownBy(() -> context.getEndpoint("flashai:addPlan?options=#bean:south"))
                    .hasMessageContaining("has [clientSecrt, colour], which are no options")
                    .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain(SECRET_B));
            context.getRegistry().bind("north", Map.of("validation", SECRET_B));
            assertThatThrownBy(() -> context.getEndpoint("flashai:addPlan?options=#bean:north"))
                    .hasMessageContaining("has a value for validation that it cannot take")
                    .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain(SECRET_B));
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void each_account_has_its_own_batches_to_watch_and_address_for_callbacks() throws Exception {
        try (FlashAiSimulator simulator = simulator();
                CamelContext context = new DefaultCamelContext()) {
            context.addComponent("flashai", component(simulator, "clientA", SECRET_A));
            String account = "clientId=clientB&clientSecret=RAW(" + SECRET_B + ")";
            FlashAiEndpoint a = context.getEndpoint("flashai:watch", FlashAiEndpoint.class);
            FlashAiEndpoint b = context.getEndpoint("flashai:watch?" + account, FlashAiEndpoint.class);
            context.start();
            a.account().state().registerCallback("https://a.example.com/calls");
            b.account().state().registerCallback("https://b.example.com/calls");
            context.createProducerTemplate()
                    .requestBody("flashai:addPlan?track=true&" + account, FlashAiTestSupport.plan("of-b"));
            assertThat(a.account().trackedBatches().size()).isZero();
            assertThat(b.account().trackedBatches().first(2))
                    .extracting(TrackedBatch::batchName)
                    .containsExactly("of-b");
            assertThat(simulator
                            .wireMock()
                            .getAllServeEvents()
                            .get(0)
                            .getRequest()
                            .getBodyAsString())
                    .contains("https://b.example.com/calls")
                    .doesNotContain("https://a.example.com");
        }
    }

    @Test
    void two_components_of_one_account_never_use_the_same_nonce() throws Exception {
        try (FlashAiSimulator simulator = simulator();
                CamelContext context = new DefaultCamelContext()) {
            context.addComponent("one", component(simulator, "clientA", SECRET_A));
            context.addComponent("two", component(simulator, "clientA", SECRET_A));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            IntStream.range(0, 200)
                    .forEach(i -> template.requestBody((i % 2 == 0 ? "one" : "two") + ":getBotence", (Object) null));
            assertThat(simulator.books().noncesRepeated()).isZero();
            assertThat(simulator.books().requests()).isEqualTo(200);
        }
    }

    private static FlashAiSimulator simulator() {
        return FlashAiSimulator.builder()
                .account("clientA", SECRET_A)
                .account("clientB", SECRET_B)
                .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .start();
    }

    private static FlashAiComponent component(FlashAiSimulator simulator, String clientId, String secret) {
        FlashAiComponent component = new FlashAiComponent();
        component.setClock(simulator.clock());
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setClientId(clientId);
        component.getConfiguration().setClientSecret(secret);
        return component;
    }
}
