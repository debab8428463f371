package io.github.camelflashai.quickstart;

import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded FlashAI server, unless a real account is given. */
final class SimulatorStarter implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final double CALLS_PER_SECOND = 60;
    private static final List<String> DO_NOT_CALL = List.of("13800000042", "13800000137", "13800000256");

    private final PrintStream out;

    SimulatorStarter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(
                "quickstart.batch-name",
                "quickstart-"
                        + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                .format(LocalDateTime.now(ZoneId.systemDefault())));
        if (environment.containsProperty("flashai.base-url")) {
            requireOwnCallees(environment);
            out.println("Account: " + environment.getProperty("flashai.base-url"));
        } else {
            FlashAiSimulator simulator = start();
            defaults.put("flashai.base-url", simulator.baseUrl());
            defaults.put("flashai.client-id", simulator.clientId());
            defaults.put("flashai.client-secret", simulator.clientSecret());
            defaults.put("flashai.user-id", "187");
            defaults.put("flashai.script", "20260101000000000000000001_en");
            defaults.put("quickstart.callees", "classpath:callees.csv");
            context.getBeanFactory().registerSingleton("simulator", simulator);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    simulator.close();
                }
            });
            out.println("No account given, so a simulated FlashAI server plays its part at " + simulator.baseUrl());
        }
        environment.getPropertySources().addLast(new MapPropertySource("quickstart", defaults));
    }

    /** The callees in this example are made up, but somebody may have their numbers: a real account never calls them. */
    private static void requireOwnCallees(ConfigurableEnvironment environment) {
        for (String property : List.of(
                "flashai.client-id",
                "flashai.client-secret",
                "flashai.user-id",
                "flashai.script",
                "quickstart.callees")) {
            if (!environment.containsProperty(property)) {
                throw new IllegalArgumentException("with --flashai.base-url this also needs --" + property
                        + ". A real account calls real people: --quickstart.callees=file:PATH names a CSV file with the"
                        + " column phone and one column for each variable of the script --flashai.script.");
            }
        }
    }

    private static FlashAiSimulator start() {
        FlashAiSimulator simulator = FlashAiSimulator.builder()
                .callsPerSecond(CALLS_PER_SECOND)
                .longestCall(Duration.ofSeconds(1))
                .doNotCall(DO_NOT_CALL)
                .start();
        simulator.answerWith(EnvelopeVariant.REJECTION_REASONS);
        return simulator;
    }
}
