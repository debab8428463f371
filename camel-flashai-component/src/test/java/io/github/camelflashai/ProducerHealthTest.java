package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the health check of producers says, and how often it asks the server. */
class ProducerHealthTest extends FlashAiTestSupport {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry.get(context).setExposureLevel("full");
        producers(context).setEnabled(true);
        return context;
    }

    @Test
    void an_account_that_can_be_called_is_up_with_what_was_asked() throws Exception {
        route("plans", "flashai:addPlan");

        HealthCheck.Result result = only(results());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getCheck().getId())
                .isEqualTo("producer:flashai-" + simulator().clientId());
        assertThat(result.getDetails())
                .containsEntry("flashai.operation", "getCallLine")
                .containsEntry("flashai.baseUrl", simulator().baseUrl())
                .containsEntry("flashai.clientId", simulator().clientId())
                .containsEntry("flashai.checked", "2026-12-01T10:00:00Z");
        assertThat(simulator().books().requestsByOperation()).isEqualTo(Map.of("getCallLine", 1L));
        assertThat(simulator().books().clean()).isTrue();
    }

    @Test
    void a_wrong_secret_is_down_with_the_reason_and_without_the_secret() throws Exception {
        route("plans", "flashai:addPlan?clientSecret=guessed-wrong");

        HealthCheck.Result result = only(results());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails())
                .containsEntry("flashai.operation", "getCallLine")
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 200)
                .containsEntry("flashai.code", "1003")
                .hasEntrySatisfying("flashai.message", message -> assertThat((String) message)
                        .isNotBlank());
        assertThat(result.getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("getCallLine failed with code 1003", "clientSecret"));
        assertThat(result.getDetails() + result.getMessage().orElse("") + result.getError())
                .doesNotContain("guessed-wrong");
    }

    @Test
    void a_server_that_is_not_there_is_down() throws Exception {
        int free;
        try (FlashAiSimulator gone = FlashAiSimulator.builder().start()) {
            free = gone.wireMock().port();
        }
        route("plans", "flashai:addPlan?baseUrl=http://localhost:" + free + "/api");

        HealthCheck.Result result = only(results());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails())
                .containsEntry("flashai.operation", "getCallLine")
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 0)
                .containsEntry("flashai.code", "none")
                .doesNotContainKey("flashai.message");
        assertThat(result.getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains("did not reach http://localhost:" + free));
    }

    @ParameterizedTest
    @CsvSource({"503, none, 503", "200, 1004, 200", "200, 777, 200"})
    void what_the_server_answers_stands_in_the_details(int status, String code, int shown) throws Exception {
        route("plans", "flashai:addPlan");
        simulator().faults().next("getCallLine", code.equals("none") ? Fault.status(status) : Fault.code(code));

        HealthCheck.Result result = only(results());

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, shown)
                .containsEntry("flashai.code", code);
    }

    @Test
    void an_account_without_lines_is_up() throws Exception {
        route("plans", "flashai:addPlan");
        simulator().faults().next("getCallLine", Fault.code("1005"));

        assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void the_server_is_asked_once_in_the_interval_however_often_and_from_wherever_the_probes_come() throws Exception {
        for (int i = 0; i < 5; i++) {
            route("plans" + i, "flashai:addPlan?batchName=b" + i);
            route("stops" + i, "flashai:batchPlanStop?http.responseTimeout=100" + i);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(results()).hasSize(1);
        }
        assertThat(asked()).isEqualTo(1);

        simulator().advance(INTERVAL.minusMillis(1));
        results();
        assertThat(asked()).isEqualTo(1);

        simulator().advance(Duration.ofMillis(1));
        results();
        results();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void a_failure_holds_for_the_interval_too_unless_a_call_of_a_route_is_answered() throws Exception {
        route("lines", "flashai:getBotence");
        simulator().faults().next("getCallLine", Fault.status(503));
        assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.DOWN);

        send("direct:lines", null);

        HealthCheck.Result result = only(results());
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("flashai.operation", "getBotence");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void an_account_in_use_is_not_asked() throws Exception {
        route("lines", "flashai:getBotence");
        for (int i = 0; i < 5; i++) {
            send("direct:lines", null);
            assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.UP);
            simulator().advance(INTERVAL.dividedBy(2));
        }
        assertThat(asked()).isZero();
    }

    @Test
    void a_call_that_fails_on_its_own_account_does_not_take_the_check_down() throws Exception {
        route("stop", "flashai:batchPlanStop?batchName=unknown");

        assertThat(send("direct:stop", null).getException()).isNotNull();

        assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void the_interval_is_an_option() throws Exception {
        context.getComponent("flashai", FlashAiComponent.class).setHealthCheckInterval(0);
        route("plans", "flashai:addPlan");

        results();
        results();

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_set_back_does_not_make_an_outcome_last() throws Exception {
        route("plans", "flashai:addPlan");
        simulator().advance(Duration.ofHours(1));
        results();
        // Sets the clock back and the books to zero.
        simulator().reset();
        results();

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void each_account_has_a_check_of_its_own_under_an_id_of_its_own() throws Exception {
        context.addComponent("north", component());
        route("plans", "flashai:addPlan");
        route("north", "north:addPlan");
        route("other secret", "flashai:addPlan?clientSecret=other");
        route("other client", "flashai:addPlan?clientId=other");

        String clientId = simulator().clientId();
        assertThat(results())
                .extracting(result -> result.getCheck().getId() + " " + result.getState())
                .containsExactlyInAnyOrder(
                        "producer:flashai-" + clientId + " UP",
                        "producer:flashai-" + clientId + "-2 DOWN",
                        "producer:north-" + clientId + " UP",
                        "producer:flashai-other DOWN");
    }

    @Test
    void the_check_goes_with_the_last_producer_and_comes_again() throws Exception {
        route("plans", "flashai:addPlan");
        route("stops", "flashai:batchPlanStop");

        stop("plans");
        assertThat(results()).hasSize(1);

        stop("stops");
        assertThat(producers(context).stream()).isEmpty();

        route("again", "flashai:addPlan");
        assertThat(only(results()).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void it_tells_readiness_and_not_liveness() throws Exception {
        route("plans", "flashai:addPlan?clientSecret=wrong");

        assertThat(HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeReadiness(context), true))
                .isFalse();
        assertThat(HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeLiveness(context), false))
                .isTrue();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void as_always_with_camel_producers_are_asked_only_if_that_is_switched_on() throws Exception {
        producers(context).setEnabled(false);
        route("plans", "flashai:addPlan?clientSecret=wrong");

        assertThat(results()).isEmpty();
        assertThat(asked()).isZero();
    }

    @Test
    void the_component_can_switch_its_checks_off() throws Exception {
        context.getComponent("flashai", FlashAiComponent.class).setHealthCheckProducerEnabled(false);
        route("plans", "flashai:addPlan?clientSecret=wrong");

        assertThat(only(results()).getDetails()).containsEntry(HealthCheck.CHECK_ENABLED, false);
        assertThat(asked()).isZero();
    }

    private void route(String id, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).to(uri);
            }
        });
    }

    private void stop(String id) throws Exception {
        context.getRouteController().stopRoute(id);
        assertThat(context.removeRoute(id)).isTrue();
    }

    private static HealthCheckRepository producers(CamelContext context) {
        return HealthCheckHelper.getHealthCheckRepository(context, "producers");
    }

    private List<HealthCheck.Result> results() {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:"))
                .toList();
    }

    private static HealthCheck.Result only(Collection<HealthCheck.Result> results) {
        assertThat(results).hasSize(1);
        return results.iterator().next();
    }

    private static long asked() {
        return simulator().books().requestsByOperation().getOrDefault("getCallLine", 0L);
    }
}
