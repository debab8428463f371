package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message does not choose the account or the host of a toD: case 36. */
class DynamicAccountTest extends FlashAiTestSupport {
    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stop").toD("flashai:batchPlanStop?batchName=${header.name}");
                from("direct:any").toD("flashai:${header.operation}");
                from("direct:fixed")
                        .toD("flashai:batchPlanStop?batchName=${header.name}&baseUrl="
                                + simulator().baseUrl());
                from("direct:raw")
                        .toD(
                                "flashai:batchPlanStop?batchName=${header.name}&clientSecret=RAW(not+that+of+the+account)&clientId="
                                        + simulator().clientId());
                from("direct:whole").toD("${header.name}");
                from("direct:north").toD("north:batchPlanStop?batchName=${header.name}");
            }
        };
    }

    @Test
    void a_name_of_a_message_is_a_name() {
        send("flashai:addPlan", plan("main"));
        assertThat(send("direct:stop", null, Map.of("name", "main")).getException())
                .isNull();
        assertThat(send("direct:fixed", null, Map.of("name", "main")).getException())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseUrl=http://localhost:1",
                "BASEURL=http://localhost:1",
                "base-url=http://localhost:1",
                "base%55rl=http://localhost:1",
                "configuration.baseUrl=http://localhost:1",
                "clientId=other",
                "clientSecret=other",
                "options=#other",
                "notifyUrl=http://localhost:1",
                "NOTIFY-batch-url=http://localhost:1",
                "fixed=none",
                "http.proxyHost=localhost"
            })
    void it_does_not_bring_an_account_along(String injected) {
        for (String route : new String[] {"stop", "fixed"}) {
            refused(send("direct:" + route, null, Map.of("name", "main&" + injected)));
        }
        assertThat(simulator().books().requests()).isZero();
    }

    /** Camel shows neither to a guard before it makes the endpoint. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseUrl=http://localhost:1",
                "base-url=http://localhost:1",
                "clientId=other",
                "clientSecret=other",
                "options=#other",
                "http.proxyHost=localhost"
            })
    void it_brings_none_along_by_a_whole_uri_or_to_a_component_of_another_name(String injected) {
        context.addComponent("north", component());
        send("flashai:addPlan", plan("main"));
        long before = simulator().books().requests();
        for (Exchange exchange : List.of(
                send("direct:north", null, Map.of("name", "main&" + injected)),
                send("direct:whole", null, Map.of("name", "flashai:batchPlanStop?batchName=main&" + injected)),
                send("direct:whole", null, Map.of("name", "north:batchPlanStop?batchName=main&" + injected)))) {
            assertThat(exchange.getException())
                    .hasRootCauseInstanceOf(FlashAiOptionsException.class)
                    .rootCause()
                    .hasMessageContaining("allowDynamicAccount");
        }
        assertThat(simulator().books().requests()).isEqualTo(before);
        assertThat(send("direct:whole", null, Map.of("name", "north:batchPlanStop?batchName=main"))
                        .getException())
                .isNull();
    }

    @Test
    void what_the_route_says_counts_in_raw_too() {
        send("flashai:addPlan", plan("main"));
        // It is let through, and the server says that the sign is not the account's.
        assertThat(send("direct:raw", null, Map.of("name", "main")).getException())
                .isInstanceOf(FlashAiAuthenticationException.class);
    }

    /** An application's own code writes its URIs itself. */
    @Test
    void a_template_may_name_an_account() {
        assertThat(send(
                                "flashai:getCallLine?baseUrl=" + simulator().baseUrl() + "&clientId="
                                        + simulator().clientId(),
                                null)
                        .getException())
                .isNull();
    }

    /** An operation may be an expression's to say, but what is none may be anything: a placeholder is resolved by then. */
    @Test
    void what_is_no_operation_is_refused_and_not_shown() {
        String secret = "a-secret-of-the-application";
        context.getPropertiesComponent().addInitialProperty("flashai.secret", secret);
        for (String operation : new String[] {"{{flashai.secret}}", "batchPlanStop/x1", secret}) {
            Throwable refused =
                    send("direct:any", null, Map.of("operation", operation)).getException();
            assertThat(refused)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("There is no operation of the name in the URI. There are: addPlan");
            assertThat(refused).hasMessageNotContaining(secret);
        }
        assertThat(send("direct:any", "none", Map.of("operation", "batchPlanStop?baseUrl=http://localhost:1"))
                        .getException())
                .isInstanceOf(FlashAiOptionsException.class);
        assertThat(simulator().books().requests()).isZero();
        send("flashai:addPlan", plan("main"));
        assertThat(send("direct:any", "main", Map.of("operation", "batchPlanStop"))
                        .getException())
                .isNull();
    }

    @Test
    void it_can_be_allowed() {
        context.getComponent("flashai", FlashAiComponent.class).setAllowDynamicAccount(true);
        send("flashai:addPlan", plan("main"));
        assertThat(send(
                                "direct:stop",
                                null,
                                Map.of("name", "main&baseUrl=" + simulator().baseUrl()))
                        .getException())
                .isNull();
    }

    private static void refused(Exchange exchange) {
        assertThat(exchange.getException())
                .isInstanceOf(FlashAiOptionsException.class)
                .hasMessageContaining("allowDynamicAccount")
                .hasMessageNotContaining("localhost:1");
    }

    @Test
    @DisplayName("case 24: add&clean in YAML and in a URI")
    void the_alias_of_add_and_clean_works_where_an_ampersand_does_not() throws Exception {
        PluginHelper.getRoutesLoader((CamelContext) context)
                .loadRoutes(
                        ResourceHelper.fromString(
                                "case-24.yaml",
                                """
                        - route:
                            from:
                              uri: direct:y
                              steps:
                                - to:
                                    uri: flashai:addAgentPlan
                                    parameters: {batchName: x, agentGroupId: 007, agentId: 1, addType: addAndClean}
                        """));
        send("direct:y", "13800000001");
        assertThat(lastRequest().getBodyAsString()).contains("\"addType\":\"add&clean\"");
        send("flashai:addAgentPlan?batchName=x&agentGroupId=7&agentId=1&addType=RAW(add&clean)", "13800000001");
        assertThat(lastRequest().getBodyAsString()).contains("\"addType\":\"add&clean\"");
    }
}
