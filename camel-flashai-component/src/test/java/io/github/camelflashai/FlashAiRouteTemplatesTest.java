package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.CallPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

/** What the template makes of the forms in which call results come. ExactlyOnceTest has the database to it. */
class FlashAiRouteTemplatesTest extends FlashAiTestSupport {
    @Override
    protected RouteBuilder createRouteBuilder() {
        return new FlashAiRouteTemplates();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("keys", MemoryIdempotentRepository.memoryIdempotentRepository());
        context.getRegistry().bind("none", new NoTransaction());
        return context;
    }

    @Test
    void the_calls_of_pages_and_of_auto_page_come_once_each_with_their_keys() throws Exception {
        TemplatedRouteBuilder.builder(context, FlashAiRouteTemplates.CALL_RESULTS)
                .parameter("from", "direct:results")
                .parameter("to", "mock:calls")
                .parameter("repository", "keys")
                .parameter("transaction", "none")
                .add();
        MockEndpoint calls = getMockEndpoint("mock:calls");
        send("flashai:addPlan", plan("sale"));
        simulator().advance(Duration.ofHours(1));
        String list = "flashai:getBatchPlanCallList?batchName=sale&notifyUrl=http://localhost:1/none";

        Exchange all = send(list + "&autoPage=true", null);
        assertThat(send(
                                "direct:results",
                                all.getMessage().getBody(),
                                all.getMessage().getHeaders())
                        .getException())
                .isNull();
        assertThat(calls.getReceivedExchanges()).hasSize(2).allSatisfy(call -> {
            assertThat(call.getMessage().getBody()).isInstanceOf(Call.class);
            assertThat(call.getMessage().getHeader(FlashAiConstants.CALL_KEY, String.class))
                    .startsWith("sale-");
        });

        Exchange page = send(list + "&page=1&pageNum=10", null);
        assertThat(page.getMessage().getBody()).isInstanceOf(CallPage.class);
        send("direct:results", page.getMessage().getBody(), Map.of());
        Call first = ((CallPage) page.getMessage().getBody()).calls().get(0);
        send("direct:results", first, Map.of(FlashAiConstants.CALL_KEY, first.key("sale")));
        assertThat(calls.getReceivedExchanges()).hasSize(2);

        assertThat(List.copyOf(calls.getReceivedExchanges()))
                .extracting(call -> call.getMessage().getHeader(FlashAiConstants.BATCH_NAME))
                .containsOnly("sale");
    }

    @Test
    void what_is_no_call_goes_where_it_belongs_and_no_page_is_taken_for_a_call_without_a_key() throws Exception {
        TemplatedRouteBuilder.builder(context, FlashAiRouteTemplates.CALL_RESULTS)
                .parameter("from", "direct:results")
                .parameter("to", "mock:calls")
                .parameter("repository", "keys")
                .parameter("transaction", "none")
                .parameter("batchReports", "mock:reports")
                .parameter("withoutKey", "mock:withoutKey")
                .add();
        for (String type : List.of("batch", "takenIn", "call", "other")) {
            assertThat(send("direct:results", "{}", Map.of(FlashAiConstants.CALLBACK_TYPE, type))
                            .getException())
                    .isNull();
        }
        assertThat(getMockEndpoint("mock:reports").getReceivedCounter()).isEqualTo(2);
        assertThat(getMockEndpoint("mock:withoutKey").getReceivedCounter()).isEqualTo(2);

        for (Map<String, Object> headers :
                List.<Map<String, Object>>of(Map.of(), Map.of(FlashAiConstants.CALLBACK_TYPE, "callList"))) {
            assertThat(send("direct:results", "{\"calls\":[]}", headers).getException())
                    .hasStackTraceContaining("resultFormat=object");
        }
        assertThat(getMockEndpoint("mock:withoutKey").getReceivedCounter()).isEqualTo(2);
        assertThat(getMockEndpoint("mock:calls").getReceivedCounter()).isZero();
    }

    private static final class NoTransaction implements Policy {
        @Override
        public void beforeWrap(Route route, NamedNode definition) {}

        @Override
        public Processor wrap(Route route, Processor processor) {
            return processor;
        }
    }
}
