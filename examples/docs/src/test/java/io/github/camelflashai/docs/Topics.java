package io.github.camelflashai.docs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.main.Main;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The topics of a Kafka in this JVM. */
final class Topics implements Part {
    private static final RecordsToDelete ALL = RecordsToDelete.beforeOffset(-1);

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final Map<String, Object> settings;

    Topics() {
        broker.afterPropertiesSet();
        settings = Map.of("bootstrap.servers", broker.getBrokersAsString());
    }

    @Override
    public void bindTo(Main main) {
        main.addInitialProperty("camel.component.kafka.brokers", broker.getBrokersAsString());
    }

    @Override
    public void put(String name, Delivery message) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, message.body())).get();
        }
    }

    @Override
    public List<Delivery> at(String name) {
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            List<Delivery> deliveries = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> reader.position(partition) < ends.get(partition))) {
                reader.poll(Duration.ofMillis(100)).forEach(taken -> deliveries.add(delivery(taken)));
            }
            return deliveries;
        }
    }

    private static Delivery delivery(ConsumerRecord<String, String> taken) {
        Map<String, Object> headers = new LinkedHashMap<>();
        taken.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        headers.put("key", taken.key());
        return new Delivery(taken.value(), headers);
    }

    @Override
    public void clear() throws Exception {
        try (Admin admin = Admin.create(settings)) {
            Set<String> names = admin.listTopics().names().get();
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            admin.describeTopics(names).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                    .forEach(partition -> all.put(new TopicPartition(name, partition.partition()), ALL)));
            admin.deleteRecords(all).all().get();
        }
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
