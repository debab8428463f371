package io.github.camelflashai.webhook;

import io.github.camelflashai.FlashAiRouteTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.postgresql.ds.PGPoolingDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application as the docs page describes it, which ExactlyOnceTest kills: callbacks and polls go through the route template,
 * and repository and final queue are tables of one database. Prints a line when it runs.
 */
final class CallResultsApplication {
    static final String BATCH = "exactly-once";
    static final String RUNS = "The application runs";

    private CallResultsApplication() {}

    /**
     * Starts it.
     *
     * @param arguments base URL of the simulator, port, JDBC URL of the database, how many callees to submit
     */
    public static void main(String... arguments) throws Exception {
        String port = arguments[1];
        DataSource database = database(arguments[2]);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database);

        Main main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", port);
        main.addInitialProperty("camel.component.flashai.base-url", arguments[0]);
        main.addInitialProperty("camel.component.flashai.client-id", "demoClient");
        main.addInitialProperty("camel.component.flashai.client-secret", "0123456789abcdef0123456789abcdef");
        main.addInitialProperty("camel.component.flashai.callback-token", CallbackApplication.TOKEN);
        main.bind("database", database);
        main.bind("transaction", new SpringTransactionPolicy(transactions));
        main.bind(
                "callKeys",
                new JdbcMessageIdRepository(database, new TransactionTemplate(transactions), "call-results"));
        main.configure().addRoutesBuilder(new FlashAiRouteTemplates());
        main.start();

        CamelContext context = main.getCamelContext();
        addSource(context, "webhook:flashai:callback?webhookExternalUrl=http://localhost:" + port, "callback");
        addSource(context, "flashai:getBatchPlanCallList?split=true&delay=3000&batchName=" + BATCH, "poll");
        int callees = Integer.parseInt(arguments[3]);
        if (callees > 0) {
            submit(context, callees);
        }
        System.out.println(RUNS);
        Thread.currentThread().join();
    }

    private static void addSource(CamelContext context, String from, String source) {
        TemplatedRouteBuilder.builder(context, FlashAiRouteTemplates.CALL_RESULTS)
                .routeId(source)
                .parameter("from", from)
                .parameter(
                        "to",
                        "sql:insert into final_queue (call_key, source) values (:#CamelFlashAiCallKey, '" + source
                                + "')")
                .parameter("repository", "callKeys")
                .parameter("transaction", "transaction")
                .parameter("withoutKey", "sql:insert into keyless (source) values ('" + source + "')")
                .add();
    }

    private static void submit(CamelContext context, int count) {
        List<Map<String, String>> callees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callees.add(Map.of(
                    "phone", Long.toString(13_900_000_000L + i), "amount", Integer.toString(i), "date", "20261201"));
        }
        context.createProducerTemplate()
                .requestBody(
                        "flashai:addPlan?userId=1&botenceId=20260101000000000000000001_en&callDate=20261201&callHour=9&clear=0"
                                + "&recall=0&lineIds=5&batchName=" + BATCH,
                        callees);
    }

    /** PostgreSQL's own pool is no longer recommended, and enough for a test. */
    @SuppressWarnings("deprecation")
    private static DataSource database(String url) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setURL(url);
        pool.setMaxConnections(10);
        return pool;
    }
}
