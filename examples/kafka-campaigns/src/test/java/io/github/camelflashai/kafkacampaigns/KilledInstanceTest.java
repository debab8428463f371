package io.github.camelflashai.kafkacampaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances, of which the one that watches is killed with kill -9 while both are at work: nothing lost, nothing twice. */
class KilledInstanceTest {
    private static final int PARTITIONS = 4;
    private static final int CAMPAIGNS = 40;
    private static final int CALLEES = 10;
    private static final int KILLED_AT = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> POISON = Map.of(
            "text",
            "Dear robot, please call my customers",
            "nobody",
            Demo.campaign("nobody", 0, 0),
            "deep",
            "[".repeat(100_000),
            "hours",
            "{\"batchName\": \"hours\", \"callDate\": \"20261224\", \"callHour\": \"3\", \"callees\": [{\"phone\": \"13800000000\"}]}");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nothing_is_lost_and_nobody_is_called_twice(Profile profile) throws Exception {
        FlashAiSimulator server = FlashAiSimulator.builder()
                .profile(profile)
                .callsPerSecond(20)
                .longestCall(Duration.ofSeconds(1))
                // Lists of an older server leave out whom nobody answered, and keep the watch waiting for them.
                .answerRate(1)
                .callbackRetryScale(0.001)
                .start();
        try (Surroundings surroundings = new Surroundings(server, PARTITIONS)) {
            Instance leader = start(surroundings, 0);
            await().atMost(PATIENCE).until(() -> surroundings.members() == 1);
            Instance other = start(surroundings, 1);
            await().atMost(PATIENCE).until(() -> surroundings.members() == 2);

            // Each request takes long enough that both are in the middle of one when it is over for the leader.
            server.faults().next("addPlan", CAMPAIGNS, Fault.delay(Duration.ofMillis(300)));
            List<Integer> leaders = surroundings.leaders();
            surroundings.send(records());
            await().atMost(PATIENCE).until(() -> server.batches().size() >= KILLED_AT);
            leader.kill();
            Instant killed = Instant.now();
            int sent = server.batches().size();
            assertThat(sent).isLessThan(CAMPAIGNS);
            assertThat(leaders).hasSize(1);
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(PATIENCE)
                    .until(surroundings::leaders, now -> now.size() == 1 && !now.equals(leaders));
            Duration without = Duration.between(killed, Instant.now());

            try (Topic results = surroundings.topic(ResultRoutes.RESULTS);
                    Topic deadLetters = surroundings.topic(CampaignRoutes.DEAD_LETTERS)) {
                await().atMost(PATIENCE).until(() -> keys(results).size() == CAMPAIGNS * CALLEES);
                await().atMost(PATIENCE).until(() -> surroundings.rows("running_campaigns") == 0);
                await().atMost(PATIENCE)
                        .until(() -> Set.copyOf(values(deadLetters)), Set.copyOf(POISON.values())::equals);

                assertThat(server.batches())
                        .extracting(BatchView::batchName)
                        .containsExactlyInAnyOrderElementsOf(
                                names().stream().map(name -> name + "-0001").toList());
                assertThat(server.books().clean()).as(server.books().summary()).isTrue();
                assertThat(server.books().callsByPerson())
                        .hasSize(CAMPAIGNS * CALLEES)
                        .allSatisfy((phone, calls) -> assertThat(calls).isEqualTo(1));
                assertThat(results.records()).allSatisfy(taken -> assertThat(taken.key())
                        .isEqualTo(json(taken).path("phone").asText()));
                assertThat(withKey(results).map(ConsumerRecord::key).collect(Collectors.toSet()))
                        .isEqualTo(server.books().callsByPerson().keySet());
                System.out.println(profile + ": killed after " + sent + " of " + CAMPAIGNS
                        + " campaigns, the other one watched " + without.toMillis() + " ms later. Results: "
                        + withKey(results).count() + " records of "
                        + keys(results).size() + " calls, "
                        + (results.records().size() - withKey(results).count())
                        + " without a call key; dead letters: "
                        + deadLetters.records().size() + " of "
                        + POISON.size() + " records");
            }
            assertThat(other.terminate()).as("ended by SIGTERM").isEqualTo(143);
        }
    }

    private static Instance start(Surroundings surroundings, int node) throws IOException {
        return surroundings.start(
                node,
                "--kafka-campaigns.session-timeout=6000",
                "--kafka-campaigns.watch-delay=2000",
                "--camel.component.flashai.settle-time=1000");
    }

    /** The poison among the campaigns. */
    private static Map<String, String> records() {
        Map<String, String> records = new LinkedHashMap<>();
        List<String> names = names();
        names.forEach(name -> {
            records.put(name, Demo.campaign(name, 13_800_000_000L + 100L * names.indexOf(name), CALLEES));
            if (records.size() == CAMPAIGNS / 4) {
                records.putAll(POISON);
            }
        });
        return records;
    }

    private static List<String> names() {
        return IntStream.range(0, CAMPAIGNS)
                .mapToObj(i -> "sale-%02d".formatted(i))
                .toList();
    }

    private static List<String> values(Topic topic) {
        return topic.records().stream().map(ConsumerRecord::value).toList();
    }

    private static Set<String> keys(Topic results) {
        return withKey(results)
                .map(taken -> json(taken).path("callKey").asText())
                .collect(Collectors.toSet());
    }

    /** An older server's callbacks have none. */
    private static Stream<ConsumerRecord<String, String>> withKey(Topic results) {
        return results.records().stream()
                .filter(taken -> json(taken).path("callKey").isTextual());
    }

    private static JsonNode json(ConsumerRecord<String, String> taken) {
        try {
            return new ObjectMapper().readTree(taken.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
