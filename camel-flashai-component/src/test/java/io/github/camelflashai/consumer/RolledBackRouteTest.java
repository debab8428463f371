package io.github.camelflashai.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.RouteOutcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Case 06: what the route rolled back was not taken, also where it handled the failure. The database is a real one. */
class RolledBackRouteTest extends PollTestSupport {
    private static EmbeddedPostgres postgres;

    private final AtomicInteger failures = new AtomicInteger();
    private JdbcTemplate database;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void prepareDatabase() {
        DataSource dataSource = postgres.getPostgresDatabase();
        database = new JdbcTemplate(dataSource);
        database.execute("drop table if exists results");
        database.execute("create table results (call_key varchar(255))");
        context.getRegistry().bind("database", dataSource);
        context.getRegistry()
                .bind("transaction", new SpringTransactionPolicy(new DataSourceTransactionManager(dataSource)));
    }

    private ScheduledPollConsumer transacted(String uri, String key, boolean onlyLast) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                if (onlyLast) {
                    onException(Exception.class).handled(true).markRollbackOnlyLast();
                } else {
                    onException(Exception.class).handled(true).markRollbackOnly();
                }
                from(uri + "&startScheduler=false")
                        .routeId("transacted")
                        .policy("transaction")
                        .to("sql:insert into results values (:#" + key + ")" + "?dataSource=#bean:database")
                        .process(exchange -> {
                            if (failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("not now");
                            }
                        });
            }
        });
        return (ScheduledPollConsumer) context.getRoute("transacted").getConsumer();
    }

    private List<String> rows() {
        return database.queryForList("select call_key from results", String.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_call_whose_transaction_was_rolled_back_comes_again(boolean onlyLast) throws Exception {
        submit("b", 2);
        simulator().advance(Duration.ofHours(1));
        failures.set(2);
        ScheduledPollConsumer poll = transacted(
                "flashai:getBatchPlanCallList?batchName=b&split=true&notifyUrl=http://localhost:1/none",
                FlashAiConstants.CALL_KEY,
                onlyLast);
        poll.run();
        assertThat(rows()).isEmpty();
        poll.run();
        poll.run();
        assertThat(rows()).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_summary_whose_transaction_was_rolled_back_comes_again(boolean onlyLast) throws Exception {
        submit("b", 2);
        failures.set(1);
        ScheduledPollConsumer poll =
                transacted("flashai:getBatchPlanCallSummary?batchName=b", FlashAiConstants.BATCH_NAME, onlyLast);
        poll.run();
        assertThat(rows()).isEmpty();
        poll.run();
        poll.run();
        assertThat(rows()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_completion_of_a_watched_batch_whose_transaction_was_rolled_back_comes_again(boolean onlyLast)
            throws Exception {
        assertThat(send("flashai:addPlan?track=true", plan("b")).getException()).isNull();
        simulator().advance(Duration.ofHours(1));
        failures.set(1);
        ScheduledPollConsumer poll = transacted("flashai:watch?delay=1000", FlashAiConstants.BATCH_NAME, onlyLast);
        poll.run();
        assertThat(rows()).isEmpty();
        poll.run();
        poll.run();
        assertThat(rows()).containsExactly("b");
    }

    @Test
    void an_inner_transaction_that_was_rolled_back_is_the_business_of_the_outer_one() {
        assertThat(RouteOutcome.isTaken(exchange -> rollBackLast(exchange, "only"), new DefaultExchange(context)))
                .isFalse();
        assertThat(RouteOutcome.isTaken(
                        exchange -> {
                            exchange.getUnitOfWork().beginTransactedBy("outer");
                            rollBackLast(exchange, "inner");
                            exchange.getUnitOfWork().endTransactedBy("outer");
                        },
                        new DefaultExchange(context)))
                .isTrue();
    }

    /** As Camel's transactions do. */
    private static void rollBackLast(Exchange exchange, String transaction) {
        exchange.getUnitOfWork().beginTransactedBy(transaction);
        exchange.setRollbackOnlyLast(true);
        exchange.getUnitOfWork().endTransactedBy(transaction);
        exchange.setRollbackOnlyLast(false);
    }

    @Test
    void a_route_without_a_transaction_that_marks_the_roll_back_has_not_taken_it_either() throws Exception {
        submit("b", 2);
        failures.set(1);
        Poll poll = poll("flashai:getBatchPlanCallSummary?batchName=b", exchange -> {
            if (failures.getAndDecrement() > 0) {
                exchange.setRollbackOnlyLast(true);
            }
        });
        poll.run(3);
        assertThat(heard).singleElement().satisfies(message -> assertThat(message.getHeaders())
                .containsAllEntriesOf(Map.of(FlashAiConstants.BATCH_NAME, "b")));
    }
}
