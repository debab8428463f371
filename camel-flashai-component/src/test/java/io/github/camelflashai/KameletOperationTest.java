package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.simulator.BatchView;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kamelets with several operations, attacked by whoever writes the header that names one. */
class KameletOperationTest extends FlashAiTestSupport {
    /** Not that of the account: what an attack puts into an address, Camel may log at DEBUG. */
    private static final String SECRET = "a-secret-of-the-application";

    private static final String CONTROL = "kamelet:flashai-batch-control-action?noErrorHandler=true";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:control")
                        .setHeader(KameletOperation.HEADER, header("operation"))
                        .to(CONTROL);
                from("direct:lookup")
                        .setHeader(KameletOperation.HEADER, header("operation"))
                        .to("kamelet:flashai-lookup-action?noErrorHandler=true");
                from("direct:pause")
                        .setHeader(KameletOperation.HEADER, header("operation"))
                        .to(CONTROL + "&operation=batchPlanPause");
                from("direct:dynamic").toD(CONTROL + "&operation=${header.operation}");
                from("direct:constant").toD(CONTROL + "&operation=batchPlanStop");
            }
        };
    }

    @Test
    void a_header_names_the_operation() {
        send("flashai:addPlan", plan("main"));
        assertThat(send("direct:control", "main", Map.of("operation", "batchPlanStop"))
                        .getException())
                .isNull();
        assertThat(simulator().batch("main").orElseThrow().state()).isEqualTo(BatchView.State.STOPPED);
        assertThat(send("direct:lookup", null, Map.of("operation", "getBotence"))
                        .getMessage()
                        .getBody(String.class))
                .startsWith("{");
    }

    @Test
    void the_property_goes_before_the_header() {
        send("flashai:addPlan", plan("main"));
        assertThat(send("direct:pause", "main", Map.of("operation", "batchPlanStop"))
                        .getException())
                .isNull();
        assertThat(simulator().batch("main").orElseThrow().state()).isEqualTo(BatchView.State.PAUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "addPlan",
                "BATCHPLANSTOP",
                "batchPlanPause,batchPlanStop",
                "batchPlanStop&baseUrl=http://localhost:1",
                "batchPlanStop?baseUrl=http://localhost:1",
                "batchPlanStop?batchName=another",
                "{{flashai.secret}}",
                "${properties:flashai.secret}",
                "../../x"
            })
    void another_one_is_refused_nothing_is_sent_and_nothing_is_shown(String operation) {
        context.getPropertiesComponent().addInitialProperty("flashai.secret", SECRET);
        for (String kamelet : new String[] {"direct:control", "direct:lookup"}) {
            Exchange exchange = send(kamelet, plan("not-to-be"), Map.of("operation", operation));
            assertThat(exchange.getException())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "set its property operation, or the header CamelFlashAiOperation, to one of [");
            assertThat(shown(exchange.getException()))
                    .doesNotContain("localhost:1", "batchName=", "flashai.secret", SECRET);
        }
        assertThat(send("direct:control", "main").getException())
                .hasMessageContaining("No operation of the Kamelet is named");
        assertThat(simulator().books().requests()).isZero();
    }

    /** It would be made within the message, with the options of its own endpoints, which nobody can tell from those of a message. */
    @ParameterizedTest
    @ValueSource(strings = {"dynamic", "constant"})
    void a_kamelet_behind_to_d_is_refused_with_what_to_write_instead(String route) {
        send("flashai:addPlan", plan("main"));
        long before = simulator().books().requests();
        int routes = context.getRoutesSize();
        Exchange refused = send("direct:" + route, "main", Map.of("operation", "batchPlanStop"));
        assertThat(refused.getException())
                .rootCause()
                .isInstanceOf(FlashAiOptionsException.class)
                .hasMessageContaining("to instead of toD for a Kamelet");
        assertThat(context.getRoutesSize()).isEqualTo(routes);
        assertThat(simulator().books().requests()).isEqualTo(before);
    }

    @Test
    void where_expressions_may_say_all_to_d_reaches_a_kamelet() {
        context.getComponent("flashai", FlashAiComponent.class).setAllowDynamicAccount(true);
        send("flashai:addPlan", plan("main"));
        assertThat(send("direct:dynamic", "main", Map.of("operation", "batchPlanStop"))
                        .getException())
                .isNull();
        assertThat(simulator().batch("main").orElseThrow().state()).isEqualTo(BatchView.State.STOPPED);
    }

    /** A kill switch is needed when it is too late to find out. */
    @Test
    void a_misspelt_property_is_an_error_at_start_and_is_not_shown_either() throws Exception {
        try (DefaultCamelContext other = new DefaultCamelContext()) {
            other.addComponent("flashai", component());
            other.getPropertiesComponent().addInitialProperty("flashai.secret", SECRET);
            other.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stop").to(CONTROL + "&operation={{flashai.secret}}");
                }
            });
            assertThatThrownBy(other::start).satisfies(failure -> assertThat(shown(failure))
                    .contains("operation of the Kamelet is none of its operations: set it to one of [batchPlanPause,"));
        }
    }

    private static String shown(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
