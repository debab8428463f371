package io.github.camelflashai.killswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.simulator.BatchView;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody is called after a stop was confirmed, and nobody who has opted out. */
class KillSwitchTest {
    private static final int CALLEES = 500;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void the_demo_shows_it() {
        assertThat(KillSwitch.run(out, "--kill-switch.profile=older"))
                .as(this::output)
                .isZero();
        assertThat(output())
                .contains("spring-sale-0001 is stopped", "spring-sale-0002 is stopped", "reminder-0001 is stopped")
                .contains("opted out of all campaigns", "everything is stopped")
                .contains("in the 5 seconds after the confirmation: 0; of those who opted out: 0")
                .doesNotContainPattern("1[3-9]\\d{9}");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nobody_is_called_after_the_confirmation_and_what_comes_later_stays_in_its_queue(Profile profile) {
        try (FlashAiSimulator server = FlashAiSimulator.builder()
                        .profile(profile)
                        .callsPerSecond(20)
                        .longestCall(Duration.ofSeconds(1))
                        .start();
                ConfigurableApplicationContext application = KillSwitch.start(out, account(server))) {
            ProducerTemplate queues = application.getBean(ProducerTemplate.class);
            ConsumerTemplate reports = application.getBean(ConsumerTemplate.class);
            queues.sendBody("jms:queue:opt-outs", "+8613800000003");
            assertThat(reports.receiveBody("jms:queue:reports", 30_000, String.class))
                    .startsWith("opted out");
            queues.sendBody("jms:queue:campaigns", campaign("one", 0));
            queues.sendBody("jms:queue:campaigns", campaign("two", CALLEES));
            await().atMost(Duration.ofSeconds(30)).until(() -> calls(server) > 60);
            queues.sendBody("jms:queue:opt-outs", "13800000499\n13800000998");
            assertThat(reports.receiveBody("jms:queue:reports", 60_000, String.class))
                    .startsWith("opted out");

            queues.sendBody("jms:queue:stop-everything", "now");
            List<String> stopped = new ArrayList<>();
            do {
                stopped.add(reports.receiveBody("jms:queue:reports", 60_000, String.class));
            } while (!stopped.get(stopped.size() - 1).startsWith("everything"));
            assertThat(stopped).hasSize(3).anyMatch(report -> report.startsWith("one-0001 is stopped"));

            long called = calls(server);
            queues.sendBody("jms:queue:campaigns", campaign("three", 2 * CALLEES));
            await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(8)).until(() -> calls(server) == called);
            assertThat(called).isLessThan(2 * CALLEES);
            assertThat(server.batches())
                    .extracting(BatchView::batchName)
                    .containsExactlyInAnyOrder("one-0001", "two-0001");
            for (String phone : List.of("13800000003", "13800000499", "13800000998")) {
                assertThat(server.books().callsTo(phone)).isZero();
            }
            assertThat(server.books().clean()).isTrue();
        }
    }

    @Test
    void an_account_that_is_not_whole_is_refused() {
        assertThat(KillSwitch.run(out, "--flashai.base-url=http://localhost:1/api"))
                .isEqualTo(1);
        assertThat(output()).contains("flashai.client-id");
    }

    private static String campaign(String name, int first) {
        return "{\"batchName\": \"" + name + "\", \"callDate\": \"20261224\", \"callees\": ["
                + IntStream.range(first, first + CALLEES)
                        .mapToObj(i -> "{\"phone\": \"" + (13_800_000_000L + i) + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static long calls(FlashAiSimulator server) {
        return server.batches().stream()
                .map(BatchView::calls)
                .mapToLong(List::size)
                .sum();
    }

    private static String[] account(FlashAiSimulator server) {
        return new String[] {
            "--flashai.base-url=" + server.baseUrl(),
            "--flashai.client-id=" + server.clientId(),
            "--flashai.client-secret=" + server.clientSecret(),
            "--flashai.user-id=187",
            "--flashai.script=without-variables",
            "--flashai.lines=5",
            "--flashai.notify-url=http://localhost:1/none",
            "--kill-switch.longest-call=4000",
            "--camel.component.flashai.settle-time=2000"
        };
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
