package io.github.camelflashai.killswitch;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** With the simulator it plays a demo and ends; with an account it waits for messages. */
@SpringBootApplication
public class KillSwitch {
    public static void main(String[] args) throws InterruptedException {
        int exitCode = run(System.out, args);
        if (exitCode == RUNNING) {
            Thread.currentThread().join();
        }
        System.exit(exitCode);
    }

    /** It serves an account, and goes on. */
    static final int RUNNING = -1;

    static int run(PrintStream out, String... args) {
        ConfigurableApplicationContext context;
        try {
            context = start(out, args);
        } catch (RuntimeException e) {
            out.println("The kill switch could not start: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
        if (context.getBeanProvider(Demo.class).getIfAvailable() == null) {
            out.println("Listening for campaigns, opt-outs and stop-everything.");
            return RUNNING;
        }
        try (context) {
            return context.getBean(Demo.class).play();
        }
    }

    static ConfigurableApplicationContext start(PrintStream out, String... args) {
        SpringApplication application = new SpringApplicationBuilder(KillSwitch.class)
                .initializers(new SimulatorStarter(out))
                .build();
        return application.run(args);
    }
}
