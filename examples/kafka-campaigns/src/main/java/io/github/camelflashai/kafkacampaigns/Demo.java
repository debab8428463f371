package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Three campaigns, one of them twice, and what is no campaign; then a look at what came of it. */
@Component
@ConditionalOnProperty("kafka-campaigns.demo")
class Demo {
    /** The simulated server rejects them. */
    static final List<String> DO_NOT_CALL = List.of("13800000007", "13800100007");

    private static final int CAMPAIGNS = 3;
    private static final int CALLEES = 40;
    private static final long CALLED = (long) CAMPAIGNS * CALLEES - DO_NOT_CALL.size();
    /** One of the two was in the campaign that came twice. */
    private static final int DEAD_LETTERS = DO_NOT_CALL.size() + 1 + 3;

    private static final int WIDTH = 140;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FlashAiSimulator simulator;
    private final PrintStream out;
    private final String brokers;

    Demo(FlashAiSimulator simulator, PrintStream out, @Value("${kafka.brokers}") String brokers) {
        this.simulator = simulator;
        this.out = out;
        this.brokers = brokers;
    }

    /** Returns 0 if everybody was called once, and each call is in the topic of results once. */
    int play() {
        send();
        try (Topic results = new Topic(brokers, ResultRoutes.RESULTS);
                Topic deadLetters = new Topic(brokers, CampaignRoutes.DEAD_LETTERS)) {
            Instant end = Instant.now().plus(PATIENCE);
            int seen = -1;
            while (results.records().size() < CALLED || deadLetters.records().size() < DEAD_LETTERS) {
                if (Instant.now().isAfter(end)) {
                    out.println("The demo failed: not all is done after " + PATIENCE.toSeconds() + " seconds");
                    return 1;
                }
                if (results.records().size() / 20 > seen) {
                    seen = results.records().size() / 20;
                    out.println("  " + simulator.books().calls() + " people called, "
                            + results.records().size() + " results in the topic " + ResultRoutes.RESULTS);
                }
            }
            out.println("Topic " + CampaignRoutes.DEAD_LETTERS + ":");
            deadLetters.records().forEach(letter -> out.println("  " + shown(letter)));
            return summary(results);
        }
    }

    private int summary(Topic results) {
        long keys =
                results.records().stream().map(ConsumerRecord::value).distinct().count();
        boolean once = simulator.books().clean() && simulator.books().calls() == CALLED;
        out.println(simulator.books().calls() + " people were called, "
                + (once ? "none of them twice" : "not all of them once") + "; the topic " + ResultRoutes.RESULTS
                + " has "
                + results.records().size() + " results of " + keys + " calls.");
        return once && keys == CALLED && results.records().size() == CALLED ? 0 : 1;
    }

    private static String shown(ConsumerRecord<String, String> letter) {
        String what = letter.value().contains("callees") || !letter.value().startsWith("{")
                ? "a record"
                : "a callee of " + Topic.header(letter, "batchName").orElse("?");
        return Topic.header(letter, CampaignRoutes.REASON)
                .orElse("?")
                .lines()
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)
                .collect(Collectors.joining("\n    ", what + ": ", ""));
    }

    private void send() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < CAMPAIGNS; i++) {
                put(
                        producer,
                        "spring-sale-" + i,
                        campaign("spring-sale-" + i, 13_800_000_000L + 100_000L * i, CALLEES));
            }
            put(producer, "spring-sale-0", campaign("spring-sale-0", 13_800_000_000L, CALLEES));
            put(producer, "poison", "Dear robot, please call my customers");
            put(producer, "nobody", campaign("nobody", 0, 0));
            put(producer, "spring-sale-1", campaign("spring-sale-1", 13_900_000_000L, 3));
            out.println("Topic " + CampaignRoutes.CAMPAIGNS + ": " + CAMPAIGNS + " campaigns of " + CALLEES
                    + " people, the first of them twice; a text; a campaign of nobody; another campaign under a name that"
                    + " is taken.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void put(KafkaProducer<String, String> producer, String key, String value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(CampaignRoutes.CAMPAIGNS, key, value))
                .get();
    }

    static String campaign(String name, long firstPhone, int callees) {
        return "{\"batchName\": \"" + name + "\", \"callDate\": \""
                + LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE) + "\", \"callees\": ["
                + IntStream.range(0, callees)
                        .mapToObj(i -> "{\"phone\": \"" + (firstPhone + i) + "\", \"name\": \"Zhu\", \"amount\": "
                                + (100 + i) + ", \"date\": \"20261224\"}")
                        .collect(Collectors.joining(", "))
                + "]}";
    }
}
