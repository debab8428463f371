package io.github.camelflashai.quickstart;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Runs one campaign and ends: with 0 when it is done, else with 1 and the reason. */
@SpringBootApplication
public class Quickstart {
    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) {
        SpringApplication application = new SpringApplicationBuilder(Quickstart.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("out", out))
                .initializers(new SimulatorStarter(out))
                .build();
        try (ConfigurableApplicationContext context = application.run(args)) {
            return context.getBean(Outcome.class).await();
        } catch (RuntimeException e) {
            out.println("The quickstart could not start: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
    }
}
