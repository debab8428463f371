package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an application of camel-main shows to Prometheus when its property switches metrics on, and the dashboard for it. */
class MetricsTest {
    private static final Path DASHBOARD = Path.of("src/main/docs/flashai-grafana-dashboard.json");
    private static final Path ALERTS = Path.of("src/main/docs/flashai-prometheus-alerts.yaml");
    private static final Path PICTURE = Path.of("src/main/docs/flashai-dashboard.svg");
    private static final String REQUESTS = "flashai_client_requests_seconds_count";

    private static FlashAiSimulator simulator;
    private static BusyDay day;

    @BeforeAll
    static void live() throws Exception {
        simulator = FlashAiSimulator.builder()
                .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
                .timestampTolerance(Duration.ofDays(36500))
                .start();
        day = new BusyDay(simulator).with("camel.metrics.enabled", "true").live();
    }

    @AfterAll
    static void end() {
        day.close();
        simulator.close();
    }

    private static Scrape scrape() {
        return new Scrape(day.scrape(), "flashai_");
    }

    @Test
    void everything_that_happens_is_counted_once() {
        await().untilAsserted(() ->
                assertThat(scrape().sum("flashai_batches_watched")).isOne());
        Scrape scrape = scrape();
        assertThat(scrape.sum(REQUESTS, "operation", "getBotence", "outcome", "success"))
                .isOne();
        assertThat(scrape.sum(REQUESTS, "operation", "getCallLine", "outcome", "outcome_unknown"))
                .isEqualTo(2);
        assertThat(scrape.sum(REQUESTS, "operation", "getCallLine", "outcome", "success"))
                .isOne();
        assertThat(scrape.sum(REQUESTS, "operation", "batchPlanPause", "outcome", "state_conflict"))
                .isOne();
        assertThat(scrape.sum("flashai_client_requests_seconds_sum")).isPositive();
        assertThat(scrape.sum("flashai_client_requests_seconds_max")).isPositive();
        assertThat(scrape.sum("flashai_client_retries_total", "operation", "getCallLine"))
                .isEqualTo(2);
        assertThat(scrape.sum("flashai_client_retries_total")).isEqualTo(2);
        for (String result : List.of("found", "absent", "name_taken")) {
            assertThat(scrape.sum("flashai_reconciliations_total", "result", result))
                    .as(result)
                    .isOne();
        }
        assertThat(scrape.sum("flashai_reconciliations_total", "result", "unknown"))
                .isZero();
        assertThat(scrape.sum("flashai_callees_total", "result", "accepted")).isEqualTo(3);
        assertThat(scrape.sum("flashai_callees_total", "result", "rejected")).isOne();
        assertThat(scrape.sum("flashai_callbacks_total", "result", "accepted", "reason", "none"))
                .isOne();
        assertThat(scrape.sum("flashai_callbacks_total", "result", "failed", "reason", "none"))
                .isOne();
        assertThat(scrape.sum("flashai_callbacks_total", "result", "refused", "reason", "wrong_token"))
                .isOne();
        assertThat(scrape.sum("flashai_callbacks_total", "result", "accepted", "type", "call"))
                .isOne();
        assertThat(scrape.sum("flashai_callbacks_total", "result", "failed", "type", "call"))
                .isOne();
        assertThat(scrape.sum("flashai_calls_total", "source", "callback")).isOne();
        assertThat(scrape.sum("flashai_polls_failed_total", "operation", "watch"))
                .isZero();
        assertThat(scrape.sum("flashai_batches_missing")).isZero();
        assertThat(scrape.sum("flashai_pool_max")).isEqualTo(200);
    }

    @Test
    void each_request_that_the_server_got_is_counted_with_its_nonce() {
        await().untilAsserted(() -> {
            long before = simulator.books().requests();
            Scrape scrape = scrape();
            assertThat(simulator.books().requests()).as("no poll in between").isEqualTo(before);
            assertThat(scrape.sum(REQUESTS)).isEqualTo((double) before);
            assertThat(scrape.sum("flashai_client_nonces_total")).isEqualTo((double) before);
        });
    }

    @Test
    void tags_tell_accounts_apart_and_no_person_and_no_campaign() {
        Scrape scrape = scrape();
        for (String metric : scrape.metrics()) {
            assertThat(scrape.labels(metric)).contains("account", "camelContext");
            assertThat(scrape.values(metric, "account")).containsExactly("flashai");
        }
        String text = day.scrape();
        assertThat(text.lines().filter(line -> line.contains("flashai_"))).noneMatch(line -> Stream.of(
                        BusyDay.PHONE, BusyDay.BATCH, simulator.clientId(), simulator.clientSecret(), "token=")
                .anyMatch(line::contains));
    }

    @Test
    void the_dashboard_asks_for_what_is_there_and_for_all_of_it() throws Exception {
        Dashboard dashboard = new Dashboard(Files.readString(DASHBOARD), scrape());
        assertThat(dashboard.faults()).isEmpty();
        assertThat(dashboard.metrics()).containsExactlyInAnyOrderElementsOf(scrape().metrics());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flashai_pool_leased{; flashai_pool_leassed{; no metric flashai_pool_leassed",
                "_seconds_max{; _seconds_maximum{; no metric flashai_client_requests_seconds_maximum",
                "label_values(flashai_client_nonces_total, account); label_values(flashai_client_nonces_total, acount); no labels [acount]",
                "result=\\\"rejected\\\"; result=\\\"declined\\\"; has result=\"declined\"",
                "outcome!=\\\"success\\\"; result!=\\\"success\\\"; no labels [result]",
                "by (account, result, reason); by (account, result, cause); labels",
                "{{operation}}; {{operations}}; shows labels that are not in"
            })
    void a_slip_in_the_dashboard_is_found(String right, String wrong, String fault) throws Exception {
        String dashboard = Files.readString(DASHBOARD);
        assertThat(dashboard).contains(right);
        assertThat(new Dashboard(dashboard.replace(right, wrong), scrape()).faults())
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    /** To draw it anew: {@code mvn test -Dtest=MetricsTest -Ddocs.write=true}. */
    @Test
    void the_picture_on_the_docs_page_shows_every_panel() throws Exception {
        String json = Files.readString(DASHBOARD);
        String drawn = new DashboardPicture(scrape()).of(json);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PICTURE, drawn);
        }
        String picture = Files.readString(PICTURE);
        List<String> titles = new ObjectMapper().readTree(json).path("panels").findValuesAsText("title");
        assertThat(titles).hasSizeGreaterThan(15).allSatisfy(title -> assertThat(picture)
                .contains(">" + title + "</text>"));
        // What is always the same on that day.
        assertThat(List.of(drawn, picture)).allSatisfy(shown -> assertThat(shown)
                .contains(">name_taken: 1</text>", ">getBotence: 1</text>", ">rejected: 1</text>"));
        assertThat(picture).doesNotContain(BusyDay.PHONE, BusyDay.BATCH, simulator.clientSecret());
    }

    private static List<Map<?, ?>> alerts() throws Exception {
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ALERTS));
        Map<?, ?> group = (Map<?, ?>) ((List<?>) file.get("groups")).get(0);
        return ((List<?>) group.get("rules"))
                .stream().<Map<?, ?>>map(rule -> (Map<?, ?>) rule).toList();
    }

    private static Dashboard asking(String expression, String shown) throws Exception {
        return new Dashboard(
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "panels",
                                List.of(Map.of(
                                        "targets",
                                        List.of(Map.of(
                                                "expr", expression, "legendFormat", shown.replace("$labels.", ""))))))),
                scrape());
    }

    @Test
    void the_alerts_ask_for_what_is_there_and_name_labels_that_they_have() throws Exception {
        assertThat(alerts()).hasSizeGreaterThan(5).allSatisfy(rule -> {
            Map<?, ?> annotations = (Map<?, ?>) rule.get("annotations");
            assertThat(asking(rule.get("expr").toString(), annotations.toString())
                            .faults())
                    .as(rule.get("alert").toString())
                    .isEmpty();
            assertThat(rule.get("expr").toString()).matches(".* > [0-9.]+");
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("warning", "critical");
            assertThat(annotations.keySet().toString()).isEqualTo("[summary, description]");
        });
        assertThat(alerts()).extracting(rule -> rule.get("alert")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sum by (account) (flashai_batches_mising) > 0; x; no metric flashai_batches_mising",
                "sum by (account) (flashai_callbacks_total{result=\"fail\"}) > 0; x; has result=\"fail\"",
                "sum by (account) (flashai_batches_missing) > 0; {{ $labels.batch }}; shows labels that are not in"
            })
    void a_slip_in_an_alert_is_found(String expression, String shown, String fault) throws Exception {
        assertThat(asking(expression, shown).faults())
                .anySatisfy(found -> assertThat(found).contains(fault));
    }
}
