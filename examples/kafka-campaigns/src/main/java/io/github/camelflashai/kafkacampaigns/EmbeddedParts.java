package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.util.TestSocketUtils;

/**
 * Kafka, PostgreSQL and a FlashAI server inside this JVM, and the demo on them, where none of the three is given. Where one is,
 * all must be: a real account never gets made-up campaigns, and no real campaign waits in a broker that ends with the demo.
 */
final class EmbeddedParts implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final List<String> GIVEN = List.of("flashai.base-url", "kafka.brokers", "spring.datasource.url");
    private static final List<String> ALSO_REQUIRED = List.of(
            "flashai.client-id",
            "flashai.client-secret",
            "flashai.user-id",
            "flashai.script",
            "flashai.lines",
            "flashai.callback-url",
            "flashai.callback-token");

    private final PrintStream out;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    EmbeddedParts(PrintStream out) {
        this.out = out;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (GIVEN.stream().anyMatch(environment::containsProperty)) {
            required().forEach(environment::getRequiredProperty);
            out.println("Account: " + environment.getProperty("flashai.base-url") + ", broker: "
                    + environment.getProperty("kafka.brokers"));
            return;
        }
        Profile profile = Profile.valueOf(
                environment.getProperty("kafka-campaigns.profile", "document").toUpperCase(Locale.ROOT));
        out.println("No account, broker and database given: a simulated FlashAI server (" + profile
                + "), Kafka and PostgreSQL start inside this program.");
        FlashAiSimulator simulator = FlashAiSimulator.builder()
                .profile(profile)
                .callsPerSecond(20)
                .doNotCall(Demo.DO_NOT_CALL)
                .start();
        parts.push(simulator);
        EmbeddedKafkaKraftBroker broker = broker(PARTITIONS);
        parts.push(broker::destroy);
        EmbeddedPostgres postgres = postgres();
        parts.push(postgres);
        context.getBeanFactory().registerSingleton("simulator", simulator);
        context.getBeanFactory().registerSingleton("demoOut", out);
        environment.getPropertySources().addFirst(new MapPropertySource("demo", demo(simulator, broker, postgres)));
    }

    /** The properties without which nobody is served. */
    static Stream<String> required() {
        return Stream.concat(GIVEN.stream(), ALSO_REQUIRED.stream());
    }

    private static Map<String, Object> demo(
            FlashAiSimulator simulator, EmbeddedKafkaKraftBroker broker, EmbeddedPostgres postgres) {
        int port = TestSocketUtils.findAvailableTcpPort();
        Map<String, Object> demo = new HashMap<>();
        demo.put("kafka-campaigns.demo", "true");
        demo.put("flashai.base-url", simulator.baseUrl());
        demo.put("flashai.client-id", simulator.clientId());
        demo.put("flashai.client-secret", simulator.clientSecret());
        demo.put("flashai.user-id", "187");
        demo.put("flashai.script", "20260101000000000000000001_en");
        demo.put("flashai.lines", "5");
        demo.put("flashai.callback-url", "http://localhost:" + port);
        demo.put("flashai.callback-token", "0123456789abcdef0123456789abcdef");
        demo.put("kafka.brokers", broker.getBrokersAsString());
        demo.put("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
        demo.put("kafka-campaigns.watch-delay", 2_000);
        demo.put("server.port", port);
        demo.put("management.server.port", 0);
        return demo;
    }

    static EmbeddedKafkaKraftBroker broker(int partitions) {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
                1, partitions, CampaignRoutes.CAMPAIGNS, CampaignRoutes.DEAD_LETTERS, ResultRoutes.RESULTS);
        broker.afterPropertiesSet();
        return broker;
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                out.println("A part did not end well: " + e.getMessage());
            }
        }
    }
}
