package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.account.HealthError;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.simulator.Fault;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a poll that fails is Camel's to say. */
class PollErrorTest extends PollTestSupport {
    @ParameterizedTest
    @ValueSource(
            strings = {"getBotence", "getBatchPlanCallSummary?batchName=b", "getBatchPlanList?batchName=b", "watch"})
    void the_health_check_goes_down_with_the_reason_and_up_again(String path) throws Exception {
        send("flashai:addPlan?track=true", plan("b"));
        Poll poll = poll("flashai:" + path);
        poll.run();
        assertThat(poll.health().getState()).isEqualTo(HealthCheck.State.UP);
        String operation = path.equals("watch") ? "getBatchPlanCallSummary" : path.replaceAll("\\?.*", "");
        simulator().faults().next(operation, Fault.status(502));
        poll.run();
        assertThat(poll.health().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(poll.health().getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 502)
                .containsEntry("flashai.code", "none")
                .containsEntry("flashai.operation", operation)
                .doesNotContainKey("flashai.message");
        // What it says, and no stack trace, which Actuator would show.
        assertThat(poll.failure()).isInstanceOf(HealthError.class).hasMessageContaining("HTTP status 502");
        assertThat(poll.failure().getStackTrace()).isEmpty();
        assertThat(poll.failure()).hasNoCause();
        simulator().faults().next(operation, Fault.code("1004"));
        poll.run();
        assertThat(poll.health().getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 200)
                .containsEntry("flashai.code", "1004")
                .hasEntrySatisfying("flashai.message", message -> assertThat((String) message)
                        .isNotBlank());
        poll.run();
        assertThat(poll.health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(poll.failure()).isNull();
    }

    @Test
    void nothing_of_an_earlier_refusal_is_left_when_the_repository_fails_next() throws Exception {
        context.getRegistry().bind("broken", new MemoryStateRepository() {
            @Override
            public String getState(String key) {
                throw new IllegalStateException("the disk is full");
            }
        });
        Poll poll = poll("flashai:getBotence?stateRepository=#bean:broken");
        simulator().faults().next("getBotence", Fault.code("1004"));
        poll.run();
        assertThat(poll.health().getDetails()).containsEntry("flashai.code", "1004");

        poll.run();

        assertThat(poll.health().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(poll.failure()).hasMessageContaining("the disk is full");
        assertThat(poll.health().getDetails())
                .doesNotContainKeys(
                        "flashai.code", "flashai.message", "flashai.operation", HealthCheck.HTTP_RESPONSE_CODE);
    }

    @Test
    void the_component_can_switch_its_checks_off() throws Exception {
        context.getComponent("flashai", FlashAiComponent.class).setHealthCheckConsumerEnabled(false);
        Poll poll = poll("flashai:getBotence");
        simulator().faults().next("getBotence", Fault.status(502));
        poll.run();
        assertThat(poll.health().getDetails()).containsEntry(HealthCheck.CHECK_ENABLED, false);
        assertThat(poll.health().getState()).isNotEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void before_the_first_poll_it_is_not_ready_but_alive() throws Exception {
        Poll poll = poll("flashai:getBotence");
        HealthCheck check = poll.consumer().getHealthCheck();
        assertThat(check.isReadiness()).isTrue();
        assertThat(check.isLiveness()).isFalse();
        assertThat(check.callReadiness().getState()).isEqualTo(HealthCheck.State.DOWN);
        poll.run();
        assertThat(check.callReadiness().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void with_bridge_error_handler_the_routes_error_handler_hears_of_it() throws Exception {
        AtomicInteger told = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(FlashAiOutcomeUnknownException.class)
                        .handled(true)
                        .process(exchange -> told.incrementAndGet());
                from("flashai:getBotence?bridgeErrorHandler=true&startScheduler=false")
                        .routeId("bridged")
                        .process(PollErrorTest.this::hear);
            }
        });
        simulator().faults().next("getBotence", 2, Fault.html());
        ScheduledPollConsumer consumer =
                (ScheduledPollConsumer) context.getRoute("bridged").getConsumer();
        consumer.run();
        consumer.run();
        assertThat(told).hasValue(2);
        consumer.run();
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_poll_strategy_decides_whether_to_try_again_at_once() throws Exception {
        context.getRegistry().bind("twice", new DefaultPollingConsumerPollStrategy() {
            @Override
            public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception e) {
                return retries < 1;
            }
        });
        simulator().faults().next("getBotence", Fault.empty());
        Poll poll = poll("flashai:getBotence?pollStrategy=#bean:twice");
        poll.run();
        assertThat(heard).hasSize(1);
        assertThat(poll.failure()).isNull();
    }

    @Test
    void an_exchange_that_the_route_failed_on_goes_to_the_exception_handler() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Poll poll = poll("flashai:getBotence", exchange -> {
            throw new IllegalStateException("the route's own");
        });
        poll.consumer().setExceptionHandler(new org.apache.camel.support.LoggingExceptionHandler(context, getClass()) {
            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                assertThat(exception).hasMessageContaining("the route's own");
                told.incrementAndGet();
            }
        });
        poll.run(2);
        assertThat(told).hasValue(2);
    }

    @Test
    void wrong_credentials_are_tried_ever_more_seldom_and_stay_down_meanwhile() throws Exception {
        Poll poll = poll("flashai:getBotence?clientSecret=wrong");
        int downs = 0;
        for (int i = 0; i < 1000; i++) {
            poll.run();
            downs += poll.health().getState() == HealthCheck.State.DOWN ? 1 : 0;
        }
        assertThat(requests("getBotence")).isBetween(8L, 10L);
        assertThat(downs).isEqualTo(1000);
    }

    @Test
    void when_the_credentials_are_right_again_the_rate_is_too() throws Exception {
        Poll poll = poll("flashai:getBotence");
        simulator().faults().next("getBotence", 2, Fault.code("1009"));
        poll.run(10);
        assertThat(heard).hasSize(1);
        long before = requests("getBotence");
        poll.run(10);
        assertThat(requests("getBotence")).isEqualTo(before + 10);
        assertThat(poll.health().getState()).isEqualTo(HealthCheck.State.UP);
    }
}
