package io.github.camelflashai.killswitch;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded FlashAI server and the demo, unless a real account is given: that one never calls made-up people. */
final class SimulatorStarter implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final double CALLS_PER_SECOND = 20;

    private final PrintStream out;

    SimulatorStarter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("kill-switch.chunk-size", "10000");
        if (environment.containsProperty("flashai.base-url")) {
            for (String property : List.of(
                    "flashai.client-id",
                    "flashai.client-secret",
                    "flashai.user-id",
                    "flashai.script",
                    "flashai.lines",
                    "flashai.notify-url")) {
                environment.getRequiredProperty(property);
            }
            out.println("Account: " + environment.getProperty("flashai.base-url"));
        } else {
            Profile profile = Profile.valueOf(
                    environment.getProperty("kill-switch.profile", "document").toUpperCase(Locale.ROOT));
            FlashAiSimulator simulator = FlashAiSimulator.builder()
                    .profile(profile)
                    .callsPerSecond(CALLS_PER_SECOND)
                    .longestCall(Duration.ofSeconds(1))
                    .start();
            defaults.putAll(demo(simulator));
            // Calls of the demo take a second, so that nobody has to wait two minutes to be sure.
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("demo", Map.of("kill-switch.longest-call", "4000")));
            context.getBeanFactory().registerSingleton("simulator", simulator);
            context.getBeanFactory().registerSingleton("demoOut", out);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    simulator.close();
                }
            });
            out.println("No account given, so a simulated FlashAI server (" + profile + ") plays its part.");
        }
        environment.getPropertySources().addLast(new MapPropertySource("kill-switch", defaults));
    }

    private static Map<String, Object> demo(FlashAiSimulator simulator) {
        Map<String, Object> demo = new HashMap<>();
        demo.put("kill-switch.demo", "true");
        demo.put("kill-switch.chunk-size", "300");
        demo.put("camel.component.flashai.settle-time", "2000");
        demo.put("flashai.base-url", simulator.baseUrl());
        demo.put("flashai.client-id", simulator.clientId());
        demo.put("flashai.client-secret", simulator.clientSecret());
        demo.put("flashai.user-id", "187");
        demo.put("flashai.script", "20260101000000000000000001_en");
        demo.put("flashai.lines", "5");
        demo.put("flashai.notify-url", "http://localhost:1/none");
        return demo;
    }
}
