package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class FaultsTest extends SimulatorTest {
    @Test
    void a_reset_before_leaves_nothing() {
        simulator().faults().next("addPlan", Fault.resetBefore());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        assertThat(simulator().batch("b")).isEmpty();
        assertSoundAgain();
    }

    @Test
    void a_reset_after_leaves_the_batch() throws IOException {
        simulator().faults().next("addPlan", Fault.resetAfter());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        assertThat(simulator().batch("b"))
                .hasValueSatisfying(batch -> assertThat(batch.accepted()).isEqualTo(2));
        assertThat(json(addPlan()).path("code").asText()).isEqualTo("101007");
    }

    @Test
    void an_empty_response() {
        simulator().faults().next("addPlan", Fault.empty());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        assertThat(simulator().batch("b")).isEmpty();
        simulator().faults().next("addPlan", Fault.empty().after());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        assertThat(simulator().batch("b")).isPresent();
    }

    @Test
    void an_empty_body() throws IOException {
        simulator().faults().next("addPlan", Fault.emptyBody());
        assertThat(addPlan().body()).isEmpty();
        assertSoundAgain();
    }

    @Test
    void garbage() {
        simulator().faults().next("addPlan", Fault.garbage());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        simulator().faults().next("addPlan", Fault.malformedChunk());
        assertThatThrownBy(this::addPlan).isInstanceOf(IOException.class);
        assertSoundAgain();
    }

    @Test
    void a_cut_off_answer_ends_before_its_length() {
        simulator().faults().next("addPlan", Fault.cutOff());
        assertThatThrownBy(this::addPlan)
                .isInstanceOf(IOException.class)
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).hasRootCauseInstanceOf(EOFException.class),
                        thrown -> assertThat(thrown).hasMessageContaining("closed"),
                        thrown -> assertThat(thrown).hasMessageContaining("EOF"));
        assertThat(simulator().batch("b")).isPresent();
    }

    @Test
    void a_truncated_answer_looks_whole_to_http() throws IOException {
        simulator().faults().next("addPlan", Fault.truncatedJson());
        HttpResponse<String> response = addPlan();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"code\":\"0\"");
        assertThatThrownBy(() -> json(response)).isInstanceOf(JsonProcessingException.class);
        assertThat(simulator().batch("b")).isPresent();
    }

    @Test
    void an_html_page() throws IOException {
        simulator().faults().next("addPlan", Fault.html());
        HttpResponse<String> response = addPlan();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.body()).contains("<html>");
        assertSoundAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void a_status(int status) throws IOException {
        simulator().faults().next("addPlan", Fault.status(status));
        assertThat(addPlan().statusCode()).isEqualTo(status);
        assertThat(simulator().batch("b")).isEmpty();
        simulator().faults().next("addPlan", Fault.status(status).after());
        assertThat(addPlan().statusCode()).isEqualTo(status);
        assertThat(simulator().batch("b")).isPresent();
    }

    @Test
    void a_delay_holds_the_true_answer_back() throws IOException {
        simulator().faults().next("addPlan", Fault.delay(Duration.ofMillis(200)));
        long begin = System.nanoTime();
        assertThat(json(addPlan()).path("code").asText()).isEqualTo("0");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_delay_may_come_in_place_of_the_effect() throws IOException {
        simulator().faults().next("addPlan", Fault.delay(Duration.ofMillis(1)).before());
        assertThat(json(addPlan()).path("code").asText()).isEqualTo("1004");
        assertSoundAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1003", "1004", "1007", "101003", "424242"})
    void a_code(String code) throws IOException {
        simulator().faults().next("addPlan", Fault.code(code));
        JsonNode answer = json(addPlan());
        assertThat(answer.path("code").asText()).isEqualTo(code);
        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(simulator().batch("b")).isEmpty();
        simulator().faults().next("addPlan", Fault.code(code).after());
        assertThat(json(addPlan()).path("code").asText()).isEqualTo(code);
        assertThat(simulator().batch("b")).isPresent();
    }

    @Test
    void faults_come_in_their_order_and_only_to_their_operation() throws IOException {
        simulator().faults().next("addPlan", 2, Fault.code("1004"));
        simulator().faults().next("addPlan", Fault.status(503));
        client().body("getBotence");
        assertThat(json(addPlan()).path("code").asText()).isEqualTo("1004");
        assertThat(json(addPlan()).path("code").asText()).isEqualTo("1004");
        assertThat(addPlan().statusCode()).isEqualTo(503);
        assertSoundAgain();
        assertThat(simulator().books().faults()).isEqualTo(3);
    }

    @Test
    void a_fault_uses_up_the_nonce() throws IOException {
        simulator().faults().next("getBotence", Fault.status(500));
        String text = client().text(client().parameters("nonce", "abc123"));
        assertThat(client().post("getBotence", text).statusCode()).isEqualTo(500);
        assertThat(json(client().post("getBotence", text)).path("code").asText())
                .isEqualTo("1003");
        assertThat(simulator().books().noncesRepeated()).isEqualTo(1);
    }

    @Test
    void faults_can_be_forgotten() {
        simulator().faults().next("addPlan", Fault.status(503));
        simulator().faults().clear();
        assertSoundAgain();
    }

    @Test
    void an_unknown_operation_is_refused() {
        assertThatThrownBy(() -> simulator().faults().next("addPlans", Fault.html()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("addPlans")
                .hasMessageContaining("addAgentPlan");
    }

    @Test
    void a_fault_says_what_it_is() {
        assertThat(Fault.resetAfter()).hasToString("reset after");
        assertThat(Fault.code("1004")).hasToString("code 1004 before");
    }

    private HttpResponse<String> addPlan() throws IOException {
        return client().post("addPlan", client().text(client().addPlan("b", TestClient.callees(2))));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return TestClient.MAPPER.readTree(response.body());
    }

    private void assertSoundAgain() {
        assertThat(simulator().batch("b")).isEmpty();
        client().start("b", 2);
    }
}
