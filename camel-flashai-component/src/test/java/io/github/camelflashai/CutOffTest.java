package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.client.Sleeper;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever ends the work on a plan hears what is known of it. */
@Timeout(60)
class CutOffTest extends FlashAiTestSupport {
    private volatile boolean forced;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.setShutdownStrategy(new DefaultShutdownStrategy(context) {
            @Override
            public boolean isForceShutdown() {
                return forced || super.isForceShutdown();
            }
        });
        // The shutdown becomes one by force while the producer is at work.
        Predicate<Object> forcing = callee -> {
            forced = true;
            return true;
        };
        context.getRegistry().bind("forcing", forcing);
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:plans")
                        .to("flashai:addPlan?calleeFilter=#bean:forcing")
                        .to("mock:after");
            }
        };
    }

    @Test
    void a_plan_that_succeeded_while_camel_was_shut_down_by_force_says_so() {
        assertThat(send("direct:plans", plan("forced")).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("succeeded")
                .hasMessageContaining("'forced' is at the server")
                .hasMessageContaining("do not send it again");
        assertThat(simulator().batch("forced")).isPresent();
    }

    @Test
    void a_redelivered_plan_that_is_interrupted_while_the_server_is_given_time_is_not_known() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        context.getComponent("flashai", FlashAiComponent.class).setSleeper(time -> {
            waits.countDown();
            return Sleeper.SYSTEM.sleep(Duration.ofMinutes(1));
        });
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            ended.complete(send("flashai:addPlan", plan("interrupted"), Map.of("JMSRedelivered", true)));
        });
        thread.start();
        assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS).getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("nterrupted while the server was given time")
                .hasMessageContaining("Nothing was sent");
        assertThat(simulator().batch("interrupted")).isEmpty();
    }
}
