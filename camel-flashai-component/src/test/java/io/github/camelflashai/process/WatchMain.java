package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.AggregationRepository;

/**
 * A node of a cluster, of which one watches at a time; it writes a line for each exchange. Arguments: base URL, client id,
 * secret, JDBC URL, file, folder of the locks, name of the node, the number of its exchange at which it stands still with the
 * line written (0 for none).
 */
public final class WatchMain {
    private WatchMain() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[4]);
        Step step = new Step(Integer.parseInt(args[7]));
        CamelContext context = new DefaultCamelContext();
        FlashAiComponent component = new FlashAiComponent();
        component.getConfiguration().setBaseUrl(args[0]);
        component.getConfiguration().setClientId(args[1]);
        component.getConfiguration().setClientSecret(args[2]);
        component.getConfiguration().setNonceNode("a".equals(args[6]) ? 1 : 2);
        context.addComponent("flashai", component);
        AggregationRepository repository = Repositories.tracked(Repositories.database(args[3]));
        context.getRegistry().bind("tracked", AggregationRepository.class, repository);
        FileLockClusterService locks = new FileLockClusterService();
        locks.setRoot(args[5]);
        locks.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        locks.setAcquireLockInterval(500, TimeUnit.MILLISECONDS);
        context.addService(locks);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:flashai:flashai:watch?aggregationRepository=#bean:tracked&concurrentPolls=1&delay=100"
                                + "&initialDelay=100")
                        .process(exchange -> write(file, args[6], exchange))
                        .process(exchange -> step.reached());
            }
        });
        context.start();
        System.out.println("started");
        Step.standStill();
    }

    private static void write(Path file, String node, Exchange exchange) throws IOException {
        String line = node + " " + exchange.getMessage().getHeader("order") + " "
                + exchange.getMessage().getHeader(FlashAiConstants.END_COUNT) + " "
                + exchange.getMessage().getHeader(FlashAiConstants.BATCH_COMPLETE) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
