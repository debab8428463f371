package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** A request of more than 8 MB, against a server that takes it. */
class StreamedRequestTest {
    private static final int CALLEES = 450_000;

    @Test
    void it_is_sent_in_chunks_where_that_is_allowed_and_else_with_its_length() throws Exception {
        try (FlashAiSimulator simulator =
                        FlashAiSimulator.builder().maxCallees(CALLEES).start();
                CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(simulator.baseUrl());
            component.getConfiguration().setClientId(simulator.clientId());
            component.getConfiguration().setClientSecret(simulator.clientSecret());
            context.addComponent("flashai", component);
            context.start();

            assertThat(add(context, "kept", "", callees())
                            .getMessage()
                            .getBody(PlanReceipt.class)
                            .rightCount())
                    .isEqualTo(CALLEES);
            assertThat(add(context, "streamed", "?streamRequests=true", callees())
                            .getMessage()
                            .getBody(PlanReceipt.class)
                            .rightCount())
                    .isEqualTo(CALLEES);
            assertThat(simulator.books().signedWrong()).isZero();
            assertThat(simulator.wireMock().getAllServeEvents())
                    .extracting(event -> event.getRequest().containsHeader("Content-Length"))
                    .containsExactly(false, true);

            Stream<Callee> lastIsNone = Stream.concat(callees(), Stream.of(Callee.of("no phone")));
            Exchange refused = add(context, "refused", "?streamRequests=true", lastIsNone);
            assertThat(refused.getException())
                    .isInstanceOf(FlashAiInvalidRequestException.class)
                    .hasMessageContaining("callee[" + CALLEES + "]");
            assertThat(simulator.batch("refused")).isEmpty();
        }
    }

    private static Exchange add(CamelContext context, String batchName, String options, Stream<Callee> callees) {
        return context.createProducerTemplate().request("flashai:addPlan" + options, exchange -> {
            Map<String, Object> plan = FlashAiTestSupport.plan(batchName);
            plan.put("callees", callees);
            exchange.getMessage().setBody(plan);
        });
    }

    private static Stream<Callee> callees() {
        return IntStream.range(0, CALLEES)
                .mapToObj(i -> new Callee(
                        "138" + (10_000_000 + i), List.of("amount", "date"), List.of("" + i, "20261201"), "", ""));
    }
}
