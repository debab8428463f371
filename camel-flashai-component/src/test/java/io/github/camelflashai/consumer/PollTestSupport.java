package io.github.camelflashai.consumer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.FlashAiTestSupport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** Routes that poll when the test says so: their schedulers do not run, so nothing has to be waited for. */
abstract class PollTestSupport extends FlashAiTestSupport {
    final List<Message> heard = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("io.github.camelflashai.consumer");
    }

    /** How many lines of the consumers' log hold a text. */
    long logged(String text) {
        return log.list.stream()
                .filter(event -> event.getFormattedMessage().contains(text))
                .count();
    }

    /** A route that hears what an endpoint gives. */
    Poll poll(String uri) throws Exception {
        return poll(uri, exchange -> {});
    }

    /**
     * A route that hears what an endpoint gives, if a step before does not fail.
     *
     * @return polls once, each time it is run
     */
    Poll poll(String uri, Processor step) throws Exception {
        String id = "poll-" + context.getRoutes().size();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + (uri.contains("?") ? "&" : "?") + "startScheduler=false")
                        .routeId(id)
                        .process(step)
                        .process(PollTestSupport.this::hear);
            }
        });
        return new Poll(id);
    }

    void hear(Exchange exchange) {
        heard.add(exchange.getMessage().copy());
    }

    final class Poll {
        private final String routeId;

        private Poll(String routeId) {
            this.routeId = routeId;
        }

        void run() {
            consumer().run();
        }

        void run(int times) {
            IntStream.range(0, times).forEach(i -> run());
        }

        void restart() throws Exception {
            context.getRouteController().stopRoute(routeId);
            context.getRouteController().startRoute(routeId);
        }

        ScheduledPollConsumer consumer() {
            Route route = context.getRoute(routeId);
            return (ScheduledPollConsumer) route.getConsumer();
        }

        HealthCheck.Result health() {
            return consumer().getHealthCheck().call();
        }

        /** Of the last poll; null if it went well. */
        Throwable failure() {
            return health().getError().orElse(null);
        }
    }

    /** Submits a batch of so many callees. */
    void submit(String batchName, int callees) {
        Map<String, Object> plan = plan(batchName);
        plan.put(
                "callees",
                IntStream.range(0, callees)
                        .mapToObj(i -> Map.of("phone", phone(i)))
                        .toList());
        org.assertj.core.api.Assertions.assertThat(send("flashai:addPlan", plan).getException())
                .isNull();
    }

    static String phone(int index) {
        return Long.toString(13900001000L + index);
    }

    /** How often the simulator was asked. */
    static long requests(String operation) {
        return simulator().books().requestsByOperation().getOrDefault(operation, 0L);
    }
}
