package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.observe.TrackedBatch;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.hazelcast.HazelcastAggregationRepository;
import org.apache.camel.processor.aggregate.jdbc.JdbcAggregationRepository;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** One application submits, another one watches, and a third goes on where the second stopped: all they share is a repository. */
class DistributedRepositoryTest {
    private final List<String> heard = new ArrayList<>();
    private List<TrackedBatch> tracked;

    @Test
    void postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Repositories.createTables(postgres.getPostgresDatabase());
            String url = postgres.getJdbcUrl("postgres", "postgres");
            follow(
                    Repositories.tracked(Repositories.database(url)),
                    Repositories.tracked(Repositories.database(url)),
                    Repositories.tracked(Repositories.database(url)));
        }
    }

    @Test
    void hazelcast() throws Exception {
        HazelcastInstance one = Hazelcast.newHazelcastInstance(config());
        HazelcastInstance two = Hazelcast.newHazelcastInstance(config());
        try {
            assertThat(two.getCluster().getMembers()).hasSize(2);
            follow(
                    new HazelcastAggregationRepository("tracked", one),
                    new HazelcastAggregationRepository("tracked", two),
                    new HazelcastAggregationRepository("tracked", one));
        } finally {
            two.shutdown();
            one.shutdown();
        }
    }

    /** As when one node submits a batch again, and the one that watches saves what it has seen, in the same moment. */
    @Test
    void what_two_nodes_note_of_a_batch_in_the_same_moment_is_kept() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                CamelContext context = new DefaultCamelContext()) {
            DataSource database = postgres.getPostgresDatabase();
            Repositories.createTables(database);
            context.start();
            TrackedBatches watching = TrackedBatches.in(context, Repositories.tracked(database), Clock.systemUTC());
            AtomicBoolean first = new AtomicBoolean(true);
            TrackedBatches submitting = TrackedBatches.in(
                    context,
                    new JdbcAggregationRepository(
                            new DataSourceTransactionManager(database), Repositories.TRACKED, database) {
                        @Override
                        public Exchange get(CamelContext camelContext, String key) {
                            Exchange read = super.get(camelContext, key);
                            if (read != null && first.getAndSet(false)) {
                                watching.save("sale", "seen", Instant.EPOCH);
                            }
                            return read;
                        }
                    },
                    Clock.systemUTC());
            submitting.add("sale", Map.of());
            submitting.accepted("sale", 5);
            assertThat(watching.get("sale").getMessage().getBody()).isEqualTo("seen");
            assertThat(watching.ofCampaign("sale"))
                    .singleElement()
                    .extracting(TrackedBatch::accepted)
                    .isEqualTo(5L);
        }
    }

    static Config config() {
        Config config = new Config();
        // Another run of these tests on the same machine has a cluster of its own.
        config.setClusterName("camel-flashai-test-" + ProcessHandle.current().pid());
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.getNetworkConfig().setPublicAddress("127.0.0.1");
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getTcpIpConfig().setEnabled(true).addMember("127.0.0.1");
        return config;
    }

    private void follow(AggregationRepository submitters, AggregationRepository first, AggregationRepository second)
            throws Exception {
        try (FlashAiSimulator simulator = FlashAiSimulator.builder()
                .clock(SimulatorClock.fixed(Instant.now()))
                .timestampTolerance(Duration.ofDays(1))
                .start()) {
            Campaign.submitTracked(simulator, submitters, List.of("one", "two"));
            poll(simulator, first, 2);
            assertThat(heard).containsExactlyInAnyOrder("one 0 false", "two 0 false");
            assertThat(tracked).extracting(TrackedBatch::batchName).containsExactly("one", "two");
            assertThat(tracked).allSatisfy(batch -> assertThat(batch.since()).isNotNull());
            heard.clear();
            simulator.advance(Duration.ofHours(1));
            poll(simulator, second, 2);
            assertThat(heard).containsExactlyInAnyOrder("one 1 true", "two 1 true");
            assertThat(tracked).isEmpty();
        }
    }

    private void poll(FlashAiSimulator simulator, AggregationRepository repository, int times) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(simulator.baseUrl());
            component.getConfiguration().setClientId(simulator.clientId());
            component.getConfiguration().setClientSecret(simulator.clientSecret());
            component.getConfiguration().setAggregationRepository(repository);
            context.addComponent("flashai", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("flashai:watch?startScheduler=false&concurrentPolls=1")
                            .routeId("watch")
                            .process(exchange -> heard.add(exchange.getMessage().getHeader("order") + " "
                                    + exchange.getMessage().getHeader(FlashAiConstants.END_COUNT) + " "
                                    + exchange.getMessage().getHeader(FlashAiConstants.BATCH_COMPLETE)));
                }
            });
            context.start();
            for (int i = 0; i < times; i++) {
                ((ScheduledPollConsumer) context.getRoute("watch").getConsumer()).run();
            }
            assertThat(context.hasService(repository)).isTrue();
            tracked = component.firstTracked(10);
        }
    }
}
