package io.github.camelflashai.bench;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.TrackedBatches;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * P13: watch over 10,000 active batches, with a server that answers after 20 ms, against asking for one after the other. Each
 * batch must be asked for once. The ratio cannot be above the number of batches that are asked for at once, 32.
 */
final class WatchRow implements Row {
    private static final int BATCHES = 10_000;
    private static final int ASKED_IN_SEQUENCE = 500;
    private static final double TIMES_FASTER = 20;

    private final AtomicInteger exchanges = new AtomicInteger();

    @Override
    public String name() {
        return "P13";
    }

    @Override
    public void run(Report report) throws Exception {
        Progress.show(name() + ": 10,000 batches");
        try (ServerProcess server = new ServerProcess();
                CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = ComponentRoutes.component(server.baseUrl("slow"));
            AggregationRepository tracked = new MemoryAggregationRepository();
            component.getConfiguration().setAggregationRepository(tracked);
            context.addComponent("flashai", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("flashai:watch?emit=always&startScheduler=false")
                            .routeId("watch")
                            .process(exchange -> exchanges.incrementAndGet());
                }
            });
            context.start();
            track(context, tracked);
            ScheduledPollConsumer consumer =
                    (ScheduledPollConsumer) context.getRoute("watch").getConsumer();
            consumer.run();
            exchanges.set(0);
            double subject = secondsOf(consumer) / BATCHES;
            double reference = secondsOf(() -> askInSequence(context)) / ASKED_IN_SEQUENCE;
            report.hardAtLeast(name(), "rate", reference / subject, TIMES_FASTER);
            report.hardAtMost(name(), "calls", (double) exchanges.get() / BATCHES, 1);
        }
    }

    private static void track(CamelContext context, AggregationRepository repository) throws Exception {
        TrackedBatches batches = TrackedBatches.in(context, repository, Clock.systemUTC());
        for (int i = 0; i < BATCHES; i++) {
            batches.add("batch-" + i, Map.of());
        }
    }

    private static void askInSequence(CamelContext context) {
        ProducerTemplate template = context.createProducerTemplate();
        for (int i = 0; i < ASKED_IN_SEQUENCE; i++) {
            template.requestBodyAndHeader(
                    "flashai:getBatchPlanCallSummary", null, FlashAiConstants.BATCH_NAME, "batch-" + i);
        }
    }

    private static double secondsOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
