package io.github.camelflashai.kafkacampaigns;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** With nothing given it plays a demo and ends; with an account, a broker and a database it is an instance that serves them. */
@SpringBootApplication
public class KafkaCampaigns {
    /** It serves an account, and goes on. */
    static final int RUNNING = -1;

    public static void main(String[] args) throws InterruptedException {
        int exitCode = run(System.out, args);
        if (exitCode == RUNNING) {
            Thread.currentThread().join();
        }
        System.exit(exitCode);
    }

    static int run(PrintStream out, String... args) {
        try (EmbeddedParts parts = new EmbeddedParts(out)) {
            ConfigurableApplicationContext context = start(parts, args);
            Demo demo = context.getBeanProvider(Demo.class).getIfAvailable();
            if (demo == null) {
                out.println("Listening for campaigns.");
                return RUNNING;
            }
            try (context) {
                return demo.play();
            }
        } catch (RuntimeException e) {
            out.println("It could not start: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
    }

    static ConfigurableApplicationContext start(EmbeddedParts parts, String... args) {
        SpringApplication application = new SpringApplicationBuilder(KafkaCampaigns.class)
                .initializers(parts)
                .build();
        return application.run(args);
    }
}
