package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.util.TestSocketUtils;

/** Broker, database and FlashAI server in this JVM, for instances in theirs. */
final class Surroundings implements AutoCloseable {
    private static final String GROUP = "kafka-campaigns";

    private final FlashAiSimulator simulator;
    private final EmbeddedKafkaKraftBroker broker;
    private final EmbeddedPostgres postgres;
    private final List<Instance> instances = new ArrayList<>();

    Surroundings(FlashAiSimulator simulator, int partitions) throws IOException {
        this.simulator = simulator;
        postgres = EmbeddedPostgres.start();
        broker = EmbeddedParts.broker(partitions);
    }

    FlashAiSimulator simulator() {
        return simulator;
    }

    String brokers() {
        return broker.getBrokersAsString();
    }

    /** What an instance must be given. */
    Map<String, String> properties() {
        int port = TestSocketUtils.findAvailableTcpPort();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("flashai.base-url", simulator.baseUrl());
        properties.put("flashai.client-id", simulator.clientId());
        properties.put("flashai.client-secret", simulator.clientSecret());
        properties.put("flashai.user-id", "187");
        properties.put("flashai.script", "20260101000000000000000001_en");
        properties.put("flashai.lines", "5");
        properties.put("flashai.callback-url", "http://localhost:" + port);
        properties.put("flashai.callback-token", "0123456789abcdef0123456789abcdef");
        properties.put("kafka.brokers", brokers());
        properties.put("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
        properties.put("spring.datasource.username", "postgres");
        properties.put("spring.datasource.password", "");
        properties.put("server.port", Integer.toString(port));
        properties.put("management.server.port", "0");
        return properties;
    }

    Instance start(int node, String... more) throws IOException {
        Map<String, String> properties = properties();
        properties.put("camel.component.flashai.nonce-node", Integer.toString(node));
        List<String> arguments = new ArrayList<>(List.of(more));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        Instance instance = Instance.start(arguments);
        instances.add(instance);
        return instance;
    }

    /** The time of a core that all instances have taken. */
    Duration cpu() {
        return instances.stream().map(Instance::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** How many instances are in the group, each with its partitions; 0 while they are being given out. */
    int members() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(GROUP))
                    .describedGroups()
                    .get(GROUP)
                    .get();
            return group.state() == ConsumerGroupState.STABLE ? group.members().size() : 0;
        } catch (ExecutionException e) {
            return 0;
        }
    }

    /** Puts records into the topic of campaigns, under their keys. */
    void send(Map<String, String> records) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers()),
                new StringSerializer(),
                new StringSerializer())) {
            List<Future<RecordMetadata>> sent = records.entrySet().stream()
                    .map(campaign -> producer.send(
                            new ProducerRecord<>(CampaignRoutes.CAMPAIGNS, campaign.getKey(), campaign.getValue())))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    Topic topic(String name) {
        return new Topic(brokers(), name);
    }

    /** The rows of a table. */
    long rows(String table) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The sessions that have the lock of the watch: one, or none. */
    List<Integer> leaders() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select pid from pg_locks where locktype = 'advisory' and granted")) {
            List<Integer> sessions = new ArrayList<>();
            while (rows.next()) {
                sessions.add(rows.getInt(1));
            }
            return sessions;
        }
    }

    @Override
    public void close() throws Exception {
        for (Instance instance : instances) {
            instance.close();
        }
        broker.destroy();
        postgres.close();
        simulator.close();
    }
}
