package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Polls the calls of a batch once, and writes the key of each call to a file. Arguments: base URL, client id, secret, repository
 * address, file, the step at which to stand still.
 */
public final class ListMain {
    static final String BATCH = "killed";
    private static final int PAGE_SIZE = 3;

    private ListMain() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[4]);
        Step step = new Step(Integer.parseInt(args[5]));
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setClientId(args[1]);
            component.getConfiguration().setClientSecret(args[2]);
            context.addComponent("flashai", component);
            context.getRegistry()
                    .bind("keys", IdempotentRepository.class, new SteppedRepository(Repositories.keys(args[3]), step));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("flashai:getBatchPlanCallList?split=true&idempotentRepository=#bean:keys&batchName=" + BATCH
                                    + "&pageNum=" + PAGE_SIZE + "&notifyUrl=http://localhost:1/x&startScheduler=false")
                            .routeId("calls")
                            .process(exchange -> step.reached())
                            .process(exchange -> write(file, exchange))
                            .process(exchange -> step.reached());
                }
            });
            context.start();
            ((ScheduledPollConsumer) context.getRoute("calls").getConsumer()).run();
        }
    }

    private static void write(Path file, Exchange exchange) throws IOException {
        String key = exchange.getMessage().getHeader(FlashAiConstants.CALL_KEY, String.class);
        Files.writeString(file, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
