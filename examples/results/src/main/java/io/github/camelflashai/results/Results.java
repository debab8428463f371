package io.github.camelflashai.results;

import java.io.PrintStream;
import javax.sql.DataSource;
import org.apache.camel.processor.aggregate.jdbc.JdbcAggregationRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** With the simulator it plays a demo and ends; with an account it serves campaigns and callbacks. */
@SpringBootApplication
public class Results {
    /** It serves an account, and goes on. */
    static final int RUNNING = -1;

    public static void main(String[] args) throws InterruptedException {
        int exitCode = run(System.out, args);
        if (exitCode == RUNNING) {
            Thread.currentThread().join();
        }
        System.exit(exitCode);
    }

    /** The campaigns that run: those that were sent, and that watch has not seen complete yet. */
    @Bean
    JdbcAggregationRepository runningCampaigns(PlatformTransactionManager transactions, DataSource database) {
        return new JdbcAggregationRepository(transactions, "running", database);
    }

    /** What was sent, or may have been. An entry is kept at once, whatever becomes of a transaction around it. */
    @Bean
    JdbcMessageIdRepository ledger(PlatformTransactionManager transactions, DataSource database) {
        TransactionTemplate atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcMessageIdRepository(database, atOnce, "submissions");
    }

    static int run(PrintStream out, String... args) {
        ConfigurableApplicationContext context;
        try {
            context = start(out, args);
        } catch (RuntimeException e) {
            out.println("It could not start: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
        if (context.getBeanProvider(Demo.class).getIfAvailable() == null) {
            out.println("Waiting for rows in the table campaigns, and for callbacks.");
            return RUNNING;
        }
        try (context) {
            return context.getBean(Demo.class).play();
        }
    }

    static ConfigurableApplicationContext start(PrintStream out, String... args) {
        SpringApplication application = new SpringApplicationBuilder(Results.class)
                .initializers(new DemoStarter(out))
                .build();
        return application.run(args);
    }
}
