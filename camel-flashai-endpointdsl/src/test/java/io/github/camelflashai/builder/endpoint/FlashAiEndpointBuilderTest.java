package io.github.camelflashai.builder.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.builder.endpoint.dsl.FlashAiEndpointBuilderFactory;
import io.github.camelflashai.builder.endpoint.dsl.FlashAiEndpointBuilderFactory.FlashAiEndpointConsumerBuilder;
import io.github.camelflashai.builder.endpoint.dsl.FlashAiEndpointBuilderFactory.FlashAiEndpointProducerBuilder;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written with the generated builders arrives at the server. */
class FlashAiEndpointBuilderTest {
    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION =
            new FlashAiSimulatorExtension(FlashAiSimulator.builder().callsPerSecond(1));

    private final DefaultCamelContext context = new DefaultCamelContext();

    /** Camel's own builders and ours, in one route builder. */
    static class Campaigns extends EndpointRouteBuilder implements FlashAiEndpointBuilderFactory.FlashAiBuilders {
        @Override
        public void configure() {
            from(direct("campaigns"))
                    .to(flashai("addPlan")
                            .userId(187L)
                            .batchName("spring-sale-01")
                            .botenceId("20260101000000000000000001_en")
                            .callDate("20261201")
                            .callHour("9,10,13")
                            .clear(0)
                            .recall(0)
                            .advanced()
                            .http("responseTimeout", 20_000));
            from(flashai("getBatchPlanCallSummary")
                            .batchName("spring-sale-01")
                            .initialDelay(0)
                            .emit("always"))
                    .to(seda("progress"));
            from(direct("delete"))
                    .to(flashai("batchPhoneDelete").batchName("a+b (c)").phoneList("+8613800000001^+8613800000002"));
            from(direct("delete-dynamic"))
                    .toD(flashai("batchPhoneDelete")
                            .batchName("${header.name}+1")
                            .phoneList("RAW(+8613800000001)"));
            from(direct("north")).to(flashai("flashai-north", "getCallLine"));
        }
    }

    @BeforeEach
    void start() throws Exception {
        context.addComponent("flashai", account());
        context.addComponent("flashai-north", account());
        context.addRoutes(new Campaigns());
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void a_campaign_is_submitted_and_polled() throws IOException {
        PlanReceipt receipt =
                context.createProducerTemplate().requestBody("direct:campaigns", "13800000001", PlanReceipt.class);
        assertThat(receipt.rightCount()).isEqualTo(1);
        assertThat(EXTENSION.simulator().batch("spring-sale-01")).isPresent();

        try (ConsumerTemplate consumer = context.createConsumerTemplate()) {
            Exchange progress = consumer.receive("seda:progress", TimeUnit.SECONDS.toMillis(20));
            assertThat(progress.getMessage().getHeader(FlashAiConstants.ACCEPT_COUNT))
                    .isEqualTo(1L);
        }
    }

    /** Camel makes a blank of it. */
    @Test
    void a_plus_is_a_plus() {
        context.createProducerTemplate().send("direct:delete", exchange -> {});
        assertThat(requests()).anySatisfy(request -> assertThat(request)
                .contains("\"batchName\":\"a+b (c)\"")
                .contains("\"phoneList\":\"+8613800000001^+8613800000002\""));
        context.createProducerTemplate()
                .send("direct:delete-dynamic", exchange -> exchange.getMessage().setHeader("name", "north"));
        assertThat(requests()).anySatisfy(request -> assertThat(request)
                .contains("\"batchName\":\"north+1\"")
                .contains("\"phoneList\":\"+8613800000001\""));
    }

    private static Stream<String> requests() {
        return EXTENSION.simulator().wireMock().getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString());
    }

    @Test
    void a_second_account_has_its_component_name() {
        assertThat(context.createProducerTemplate().requestBody("direct:north", null, Object.class))
                .isInstanceOf(Operation.GET_CALL_LINE.resultType());
    }

    @Test
    void every_parameter_of_the_catalogue_has_its_method() {
        Set<String> methods = Stream.of(FlashAiEndpointProducerBuilder.class, FlashAiEndpointConsumerBuilder.class)
                .flatMap(builder -> Arrays.stream(builder.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(methods)
                .containsAll(Arrays.stream(Operation.values())
                        .flatMap(operation -> operation.parameters().stream())
                        .map(Object::toString)
                        .toList());
    }

    private static FlashAiComponent account() {
        FlashAiComponent component = new FlashAiComponent();
        component.getConfiguration().setBaseUrl(EXTENSION.simulator().baseUrl());
        component.getConfiguration().setClientId(EXTENSION.simulator().clientId());
        component.getConfiguration().setClientSecret(EXTENSION.simulator().clientSecret());
        return component;
    }
}
