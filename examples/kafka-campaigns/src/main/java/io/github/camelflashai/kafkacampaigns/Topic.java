package io.github.camelflashai.kafkacampaigns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All records of a topic, from its begin, in no consumer group: for those who look on. */
final class Topic implements AutoCloseable {
    private final KafkaConsumer<String, String> reader;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    Topic(String brokers, String name) {
        reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** What is there by now. */
    List<ConsumerRecord<String, String>> records() {
        reader.poll(Duration.ofMillis(100)).forEach(records::add);
        return records;
    }

    static Optional<String> header(ConsumerRecord<String, String> taken, String name) {
        return Optional.ofNullable(taken.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        reader.close();
    }
}
