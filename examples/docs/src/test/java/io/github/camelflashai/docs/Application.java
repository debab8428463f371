package io.github.camelflashai.docs;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.main.Main;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.assertj.core.api.Assertions;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application in which routes of the docs run: FlashAI is the simulator, with one batch that is done and others that are not;
 * queues, files and tables are stubs, and the beans that the docs name are there.
 */
final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CAMPAIGN =
            """
            {"batchName": "%s", "userId": 187, "botenceId": "20260101000000000000000001_en", "callDate": "20261201",
             "callHour": "9", "clear": 0, "recall": 0, "callees": [
              {"phone": "13800000001", "amount": 1000}, {"phone": "13800000002", "amount": 250}]}""";
    private static final String CSV = "phone,amount\n13800000001,1000\n13800000002,250\n";

    private final FlashAiSimulator simulator;
    private final Main main = new Main();
    final DataSource dataSource = database();
    final PlatformTransactionManager transactionManager = new DataSourceTransactionManager(dataSource);

    /**
     * Starts it, without routes.
     *
     * @param code what it is for: only callback routes need a web server, and a second account may be the code's own
     */
    Application(FlashAiSimulator simulator, String code) throws Exception {
        this.simulator = simulator;
        account("flashai");
        if (code.contains("flashai-north") && !code.contains("addComponent")) {
            main.bind("flashai-north", new FlashAiComponent());
            account("flashai-north");
        }
        property("north.id", simulator.clientId());
        property("north.secret", simulator.clientSecret());
        property("camel.component.flashai.callback-token", "0123456789abcdef0123456789abcdef");
        if (code.contains("webhook:")) {
            property("camel.server.enabled", "true");
            property("camel.server.port", String.valueOf(freePort()));
        }
        for (String scheme : List.of("jms", "sql", "file")) {
            main.bind(scheme, new StubComponent());
        }
        main.bind("callsTaken", new MemoryIdempotentRepository());
        main.bind("campaigns", new MemoryAggregationRepository());
        main.bind("transaction", new SpringTransactionPolicy(transactionManager));
        main.bind(
                "callKeys",
                new JdbcMessageIdRepository(dataSource, new TransactionTemplate(transactionManager), "call-results"));
        main.start();
        submitBatches();
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    /** Gives every route something to do, and returns when each has done it and every operation in the code was called. */
    void use(String code) {
        for (Route route : context().getRoutes()) {
            Assertions.assertThat(context()
                            .getRouteController()
                            .getRouteStatus(route.getRouteId())
                            .isStarted())
                    .isTrue();
        }
        Map<String, NotifyBuilder> heard = new TreeMap<>();
        for (Route route : context().getRoutes()) {
            String from = route.getEndpoint().getEndpointUri();
            if (from.matches("(flashai|timer):.*") && (!from.contains("flashai://watch") || code.contains("track"))) {
                heard.put(from, firstExchangeOf(route));
            }
        }
        Map<String, Long> before = simulator.books().requestsByOperation();
        // One after the other: a batch is paused, resumed, and then stopped.
        for (Route route : context().getRoutes()) {
            String from = route.getEndpoint().getEndpointUri();
            if (from.matches("(jms|file|direct):.*")) {
                NotifyBuilder taken = firstExchangeOf(route);
                send(from, code);
                await(taken, from);
            }
        }
        heard.forEach((from, exchange) -> await(exchange, from));
        for (Operation operation : Operation.values()) {
            if (!operation.isGeneric() && CodeBlock.calls(code, operation)) {
                Assertions.assertThat(simulator.books().requestsByOperation().get(operation.toString()))
                        .as("requests of %s", operation)
                        .isGreaterThan(before.getOrDefault(operation.toString(), 0L));
            }
        }
        Assertions.assertThat(simulator.books().signedWrong()).isZero();
    }

    private NotifyBuilder firstExchangeOf(Route route) {
        return new NotifyBuilder(context())
                .fromRoute(route.getRouteId())
                .whenCompleted(1)
                .create();
    }

    private static void await(NotifyBuilder exchange, String from) {
        Assertions.assertThat(exchange.matches(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .as("an exchange went through the route from %s", from)
                .isTrue();
    }

    private void send(String from, String code) {
        boolean newBatch = CodeBlock.calls(code, Operation.ADD_PLAN) || code.contains("flashai-add-plan-sink");
        context().createProducerTemplate().send(context().getEndpoint(from), exchange -> {
            if (newBatch) {
                exchange.getMessage()
                        .setBody(
                                from.startsWith("file:")
                                        ? CSV
                                        : campaign("campaign-of-" + from.replaceAll("\\W+", "-")));
            } else {
                exchange.getMessage().setHeader("CamelFlashAiBatchName", batchFor(code));
            }
            exchange.getMessage().setHeader("CamelFlashAiPhoneList", List.of("13800000001"));
            exchange.getMessage().setHeader("CamelFlashAiPhone", "13800000001");
            exchange.getMessage().setHeader("phone", "13800000001");
        });
    }

    private static String batchFor(String code) {
        if (code.contains("chunks=true")) {
            return "chunked";
        }
        boolean steers = Arrays.stream(Operation.values())
                .anyMatch(operation -> operation.kind() == OperationKind.CONTROL && CodeBlock.calls(code, operation));
        return steers ? "running" : "spring-sale-01";
    }

    private static String campaign(String batchName) {
        return CAMPAIGN.formatted(batchName);
    }

    private void submitBatches() {
        submit("spring-sale-01", "");
        simulator.advance(Duration.ofHours(1));
        submit("running", "");
        submit("chunked", "?chunkSize=1");
    }

    private void submit(String batchName, String options) {
        context()
                .createProducerTemplate()
                .requestBodyAndHeader(
                        "flashai:addPlan" + options, campaign(batchName), "CamelFlashAiBatchName", batchName);
    }

    private void account(String component) {
        String prefix = "camel.component." + component + ".";
        Map.of(
                        "base-url", simulator.baseUrl(),
                        "client-id", simulator.clientId(),
                        "client-secret", simulator.clientSecret(),
                        "user-id", "187",
                        "botence-id", "20260101000000000000000001_en",
                        "call-date", "20261201",
                        "call-hour", "9,10",
                        "clear", "0",
                        "recall", "0")
                .forEach((name, value) -> property(prefix + name, value));
    }

    private void property(String name, String value) {
        main.addInitialProperty(name, value);
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:docs;DB_CLOSE_DELAY=-1");
        return database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code with the places, times and credentials of a test. */
    static String adapted(String code, FlashAiSimulator simulator, Path folder) {
        return code.replace("/shared/locks", folder.resolve("locks").toString())
                .replaceAll("\\bdelay=\\d{5,}", "delay=500")
                .replace("https://HOST/api/v1/thirdApi", simulator.baseUrl())
                .replace("\"THE_CLIENT_ID\"", '"' + simulator.clientId() + '"')
                .replaceAll("System.getenv\\(\"\\w+SECRET\"\\)", '"' + simulator.clientSecret() + '"');
    }

    @Override
    public void close() {
        main.stop();
    }
}
