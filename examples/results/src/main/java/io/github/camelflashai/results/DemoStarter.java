package io.github.camelflashai.results;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts a FlashAI server, a proxy and a PostgreSQL inside the program, unless a real account is given: that one never calls made-up
 * people.
 */
final class DemoStarter implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final PrintStream out;

    DemoStarter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("flashai.base-url")) {
            for (String property : List.of(
                    "flashai.client-id",
                    "flashai.client-secret",
                    "flashai.user-id",
                    "flashai.script",
                    "flashai.lines",
                    "flashai.agent-group",
                    "flashai.agent",
                    "results.callback-token",
                    "spring.datasource.url")) {
                environment.getRequiredProperty(property);
            }
            out.println("Account: " + environment.getProperty("flashai.base-url"));
            return;
        }
        Profile profile = Profile.valueOf(
                environment.getProperty("results.profile", "document").toUpperCase(Locale.ROOT));
        FlashAiSimulator simulator = FlashAiSimulator.builder()
                .profile(profile)
                .callsPerSecond(25)
                .longestCall(Duration.ofSeconds(1))
                .answerRate(profile == Profile.OLDER ? 1 : 0.7)
                .callbackDrops(0.2)
                .callbackRepeats(0.1)
                .start();
        try {
            int port = freePort();
            PathProxy proxy = PathProxy.start("/hooks", port);
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("demo", demo(simulator, port, proxy, postgres)));
            context.getBeanFactory().registerSingleton("simulator", simulator);
            context.getBeanFactory().registerSingleton("demoOut", out);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    simulator.close();
                    proxy.close();
                }
            });
            out.println(
                    "No account given, so a simulated FlashAI server (" + profile + ") plays its part. It loses 20 % of"
                            + " the callbacks and sends 10 % twice, to a proxy at " + proxy.url());
        } catch (IOException e) {
            simulator.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> demo(
            FlashAiSimulator simulator, int port, PathProxy proxy, EmbeddedPostgres postgres) {
        return Map.ofEntries(
                Map.entry("results.demo", "true"),
                Map.entry("server.port", port),
                Map.entry("results.external-url", proxy.url()),
                Map.entry("results.callback-token", "token-of-the-demo-0123456789abcdef"),
                Map.entry("results.watch-delay", "1000"),
                Map.entry("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("flashai.base-url", simulator.baseUrl()),
                Map.entry("flashai.client-id", simulator.clientId()),
                Map.entry("flashai.client-secret", simulator.clientSecret()),
                Map.entry("flashai.user-id", "187"),
                Map.entry("flashai.script", "20260101000000000000000001_en"),
                Map.entry("flashai.lines", "5"),
                Map.entry("flashai.agent-group", "group-7"),
                Map.entry("flashai.agent", "agent-1"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
