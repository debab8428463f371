package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.springframework.transaction.support.TransactionTemplate;

/** An application in which routes of the docs run: FlashAI is the simulator, all else is real, and the beans that the docs name are there. */
final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long what has arrived must stay all there is. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Campaigns campaigns;
    private final RealParts parts;
    private final Main main = new Main();
    private final Exchanges exchanges = new Exchanges();

    /**
     * Starts it, without routes.
     *
     * @param code what it is for: a second account may be the code's own
     */
    Application(Campaigns campaigns, RealParts parts, String code) throws Exception {
        this.campaigns = campaigns;
        this.parts = parts;
        account(main, "flashai", campaigns.simulator);
        if (code.contains("flashai-north") && !code.contains("addComponent")) {
            main.bind("flashai-north", new FlashAiComponent());
            account(main, "flashai-north", campaigns.simulator);
        }
        property("camel.component.flashai.settle-time", "1s");
        property("north.id", campaigns.simulator.clientId());
        property("north.secret", campaigns.simulator.clientSecret());
        parts.bindTo(main);
        main.bind("callsTaken", new MemoryIdempotentRepository());
        main.bind("ledger", new MemoryIdempotentRepository());
        main.bind("campaigns", new MemoryAggregationRepository());
        main.bind("transaction", new SpringTransactionPolicy(parts.tables.transactionManager));
        main.bind(
                "callKeys",
                new JdbcMessageIdRepository(
                        parts.tables.dataSource(),
                        new TransactionTemplate(parts.tables.transactionManager),
                        "call-results"));
        main.start();
        campaigns.submitFirst(context());
        ServiceHelper.startService(exchanges);
        context().getManagementStrategy().addEventNotifier(exchanges);
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    /** Gives every route something to do, and returns when all has arrived and every operation in the code was called. */
    void use(String code) throws Exception {
        assertThat(context().getRoutes()).allMatch(route -> context()
                .getRouteController()
                .getRouteStatus(route.getRouteId())
                .isStarted());
        Map<String, Long> before = campaigns.simulator.books().requestsByOperation();
        Stimuli stimuli = new Stimuli(context(), parts, campaigns, code);
        // One after the other: a batch is paused, resumed, and then stopped.
        for (Route route : context().getRoutes()) {
            String from = route.getEndpoint().getEndpointUri();
            int messages = stimuli.give(from);
            await("messages through the route from " + from)
                    .atMost(PATIENCE)
                    .until(() -> exchanges.done(route) >= messages);
        }
        campaigns.goOn();
        Map<String, Part> farEnds = farEnds();
        Arrivals arrivals = new Arrivals(campaigns);
        for (Map.Entry<String, Part> end : farEnds.entrySet()) {
            await(end.getKey())
                    .atMost(PATIENCE)
                    .during(QUIET)
                    .untilAsserted(
                            () -> arrivals.check(end.getKey(), end.getValue().at(end.getKey())));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertCalled(code, before));
        campaigns.assertFilesWereRead();
        assertThat(campaigns.simulator.books().signedWrong()).isZero();
        assertThat(campaigns.simulator.books().callbacksFailed()).isZero();
        assertThat(exchanges.failures())
                .filteredOn(failure -> !campaigns.isMeant(failure))
                .isEmpty();
    }

    /** The places to which routes deliver and from which none takes. */
    private Map<String, Part> farEnds() {
        Map<String, Part> ends = new TreeMap<>();
        for (Endpoint endpoint : context().getEndpoints()) {
            String to = endpoint.getEndpointUri();
            parts.target(to).filter(part -> part.isDelivery(to)).ifPresent(part -> ends.put(part.nameIn(to), part));
        }
        for (Route route : context().getRoutes()) {
            String from = route.getEndpoint().getEndpointUri();
            parts.source(from).ifPresent(part -> ends.remove(part.nameIn(from)));
        }
        return ends;
    }

    private void assertCalled(String code, Map<String, Long> before) {
        Map<String, Long> now = campaigns.simulator.books().requestsByOperation();
        for (Operation operation : Operation.values()) {
            if (!operation.isGeneric() && CodeBlock.calls(code, operation)) {
                assertThat(now.getOrDefault(operation.toString(), 0L))
                        .as("requests of %s", operation)
                        .isGreaterThan(before.getOrDefault(operation.toString(), 0L));
            }
        }
    }

    /** Makes a component call the simulator, with what all campaigns have in common. */
    static void account(Main main, String component, FlashAiSimulator simulator) {
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
                .forEach((name, value) -> main.addInitialProperty(prefix + name, value));
    }

    private void property(String name, String value) {
        main.addInitialProperty(name, value);
    }

    /** The code with the places, times and credentials of a test. */
    static String adapted(String code, FlashAiSimulator simulator, RealParts parts) {
        return parts.sites
                .here(parts.folders.below(code))
                .replaceAll("\\bdelay(=|\\()\\d{5,}", "delay$1500")
                // Any port that is free: something else may listen on the one of the docs.
                .replace("\"0\": 8089", "\"0\": 0")
                .replace("https://HOST/api/v1/thirdApi", simulator.baseUrl())
                .replace("\"THE_CLIENT_ID\"", '"' + simulator.clientId() + '"')
                .replaceAll("System.getenv\\(\"\\w+SECRET\"\\)", '"' + simulator.clientSecret() + '"');
    }

    @Override
    public void close() {
        main.stop();
    }
}
