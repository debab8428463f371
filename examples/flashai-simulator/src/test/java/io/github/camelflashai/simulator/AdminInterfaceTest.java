package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;

/** The admin interface over HTTP, WireMock's below it, and who gets in. */
class AdminInterfaceTest {
    private static final String TOKEN = "a-token-of-my-own";
    private static final String PHONE = "13800000000";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2026-11-23T09:00:00Z")))
            .adminToken(TOKEN)
            .start();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void a_test_outside_of_the_jvm_moves_the_clock_and_reads_batches_and_books() throws Exception {
        TestClient client = new TestClient(simulator);
        client.send("addPlan", client.sign(client.addPlan("sale", TestClient.callees(2))));
        assertThat(json("GET", "/batches", "").toString())
                .isEqualTo("[{\"batchName\":\"sale\",\"state\":\"RUNNING\",\"accepted\":2,\"planned\":2,\"done\":0,"
                        + "\"calls\":1}]");
        assertThat(json("POST", "/clock", "{\"advance\":\"PT1H\"}").path("now").asText())
                .isEqualTo("2026-11-23T10:00:00Z");
        assertThat(json("GET", "/books", "").path("calls").asInt()).isEqualTo(2);
        assertThat(json("GET", "/books", "").path("clean").asBoolean()).isTrue();
        assertThat(json("GET", "/calls/" + PHONE, "").path("calls").asInt()).isOne();
        assertThat(json("GET", "/requests", "").path(0).path("operation").asText())
                .isEqualTo("addPlan");
        for (String path : new String[] {"/batches", "/books", "/requests"}) {
            assertThat(json("GET", path, "").toString()).doesNotContain(PHONE);
        }
        json("POST", "/reset", "");
        assertThat(json("GET", "/batches", "")).isEmpty();
        assertThat(json("GET", "/requests", "")).isEmpty();
    }

    @Test
    void a_profile_and_habits_are_switched() throws Exception {
        JsonNode habits = json(
                "PUT",
                "/profile",
                "{\"profile\":\"older\",\"with\":[\"page-size-cut\"],\"without\":[\"call-list-by-callback\"]}");
        assertThat(simulator.habits())
                .contains(Habit.ERRORS_IN_MSG, Habit.PAGE_SIZE_CUT)
                .doesNotContain(Habit.CALL_LIST_BY_CALLBACK);
        assertThat(habits.path("habits")).hasSize(simulator.habits().size());
        assertThat(json("GET", "/profile", "")).isEqualTo(habits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset after",
                "reset before",
                "empty before",
                "emptyBody before",
                "garbage after",
                "malformedChunk before",
                "html before",
                "cutOff after",
                "truncatedJson after",
                "status 503 before",
                "code 101003 before",
                "delay PT0.01S after"
            })
    void every_fault_is_named_as_it_is_reported(String fault) throws Exception {
        json("POST", "/faults", "{\"operation\":\"getBotence\",\"fault\":\"" + fault + "\"}");
        try {
            new TestClient(simulator).call("getBotence");
        } catch (RuntimeException | AssertionError e) {
            // As it should be: what was reported is what counts.
        }
        assertThat(simulator.requests())
                .last()
                .extracting(AnsweredRequest::outcome)
                .isEqualTo("fault: " + fault);
    }

    @Test
    void faults_are_taken_back() throws Exception {
        json("POST", "/faults", "{\"operation\":\"getBotence\",\"fault\":\"status 503\",\"times\":3}");
        json("DELETE", "/faults", "");
        new TestClient(simulator).body("getBotence");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POST;/clock;{};advance",
                "POST;/clock;{\"advance\":\"an hour\"};Text cannot be parsed",
                "POST;/clock;{\"advance\":\"-PT1H\"};does not go back",
                "POST;/clock;no json;no JSON",
                "PUT;/profile;{\"profile\":\"oldest\"};document, older",
                "PUT;/profile;{\"profile\":\"older\",\"with\":[\"x\"]};is none of",
                "POST;/faults;{\"operation\":\"x\",\"fault\":\"empty\"};no operation x",
                "POST;/faults;{\"operation\":\"addPlan\",\"fault\":\"x\"};no fault x",
                "POST;/faults;{\"operation\":\"addPlan\",\"fault\":\"empty\",\"times\":0};times"
            })
    void what_cannot_be_done_is_said(String method, String path, String body, String reason) throws Exception {
        HttpResponse<String> answer = send(method, url(path), "Bearer " + TOKEN, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(simulator.habits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer a-token-of-my-ow", "Bearer a-token-of-my-ownn", TOKEN})
    void nobody_gets_in_without_the_token(String authorization) throws Exception {
        for (String url : new String[] {url("/books"), url("/calls/" + PHONE), admin() + "/mappings"}) {
            assertThat(send("GET", url, authorization, "").statusCode()).as(url).isEqualTo(401);
        }
        assertThat(send("GET", admin() + "/requests", authorization, "").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", admin() + "/shutdown", authorization, "").statusCode())
                .isEqualTo(401);
        assertThat(simulator.isRunning()).isTrue();
    }

    @Test
    void without_a_token_there_is_no_admin_interface_for_any_page_in_a_browser() throws Exception {
        try (FlashAiSimulator plain = FlashAiSimulator.builder().start()) {
            assertThat(plain.adminUrl()).isEmpty();
            String root = "http://localhost:" + plain.wireMock().port() + "/__admin";
            for (String authorization : new String[] {"", "Bearer ", "Bearer null"}) {
                assertThat(send("GET", root + "/requests", authorization, "").statusCode())
                        .isEqualTo(403);
                assertThat(send("GET", root + "/mappings", authorization, "").statusCode())
                        .isEqualTo(401);
                assertThat(send("GET", root + "/flashai/books", authorization, "")
                                .statusCode())
                        .isEqualTo(401);
            }
            // In the JVM it is as it was.
            new TestClient(plain).body("getBotence");
            assertThat(plain.wireMock().getAllServeEvents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests", "/requests?limit=1", "/requests/unmatched", "//requests", "/near-misses/x"})
    void the_journal_with_its_phones_does_not_go_over_the_wire(String path) throws Exception {
        new TestClient(simulator).call("getPhoneDetail", "batchName", "sale", "phone", PHONE);
        HttpResponse<String> answer = send("GET", admin() + path, "Bearer " + TOKEN, "");
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain(PHONE);
        assertThat(send("GET", admin() + "/mappings", "Bearer " + TOKEN, "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_listens_to_others_only_with_a_token() throws Exception {
        for (String bind : new String[] {"0.0.0.0", "::", "192.0.2.1", "0"}) {
            assertThatThrownBy(() -> FlashAiSimulator.builder().bind(bind).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("admin token");
        }
        for (String bind : new String[] {"", " ", "no.such.host.invalid"}) {
            assertThatThrownBy(() -> FlashAiSimulator.builder()
                            .bind(bind)
                            .adminToken(TOKEN)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no address");
        }
        for (String bind :
                new String[] {"0.0.0.0", "127.0.0.1", InetAddress.getLocalHost().getHostAddress()}) {
            try (FlashAiSimulator open =
                    FlashAiSimulator.builder().bind(bind).adminToken(TOKEN).start()) {
                new TestClient(open).body("getBotence");
                assertThat(open.adminUrl()).get().asString().endsWith("/__admin/flashai");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "fifteen-letters", "with a blank in it", "with-an-umlaut-ä-in-it"})
    void a_token_that_is_none_is_refused(String token) {
        assertThatThrownBy(() -> FlashAiSimulator.builder().adminToken(token).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 characters");
    }

    private JsonNode json(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, url(path), "Bearer " + TOKEN, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private String url(String path) {
        return simulator.adminUrl().orElseThrow() + path;
    }

    private String admin() {
        return "http://localhost:" + simulator.wireMock().port() + "/__admin";
    }

    private static HttpResponse<String> send(String method, String url, String authorization, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
