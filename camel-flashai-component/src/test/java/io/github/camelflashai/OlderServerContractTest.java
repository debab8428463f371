package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Profile;
import io.github.camelflashai.simulator.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the catalogue, against the platform's older server. */
class OlderServerContractTest extends CamelTestSupport {
    private final FlashAiSimulator simulator = FlashAiSimulator.builder()
            .profile(Profile.OLDER)
            .account("client0001", "secret")
            .clock(SimulatorClock.fixed(Instant.parse("2026-12-01T10:00:00Z")))
            .intakePerSecond(1)
            .start();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        FlashAiComponent component = new FlashAiComponent();
        component.setClock(simulator.clock());
        component.setSleeper(time -> {
            simulator.advance(time);
            return true;
        });
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setClientId("client0001");
        component.getConfiguration().setClientSecret("secret");
        context.addComponent("flashai", component);
        return context;
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void the_server_takes_it_and_the_answer_becomes_its_record(Operation operation) {
        for (JsonNode earlier : Fixtures.request(operation).path("before")) {
            assertThat(call(Operation.atPath(earlier.asText()).orElseThrow()).getException())
                    .isNull();
        }
        simulator.advance(Duration.ofSeconds(
                60 + Fixtures.request(operation).path("secondsLater").asLong(0)));
        Exchange answered = call(operation);
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getBody()).isInstanceOf(operation.resultType());
    }

    @Test
    void its_refusals_are_refusals() {
        assertThat(call(Operation.ADD_PLAN).getException()).isNull();
        assertThat(call(Operation.ADD_PLAN).getException()).isInstanceOf(FlashAiDuplicateBatchException.class);
        assertThat(call(Operation.ADD_PLAN, Map.of(FlashAiConstants.BATCH_NAME, "late", "CamelFlashAiCallHour", "22"))
                        .getException())
                .isInstanceOf(FlashAiInvalidRequestException.class);
        assertThat(call(Operation.GET_BATCH_PLAN_CALL_SUMMARY).getException()).isNull();
        for (String operation : new String[] {"getBatchPlanCallSummary", "getBatchPlanList"}) {
            assertThat(template.request("flashai:" + operation + "?batchName=none&page=1&pageNum=10", e -> {})
                            .getException())
                    .isInstanceOf(FlashAiNotFoundException.class);
        }
        assertThat(template.request("flashai:batchPlanStop?batchName=none", e -> {})
                        .getException())
                .isInstanceOf(FlashAiStateConflictException.class);
        assertThat(template.request("flashai:getBotence?timestampAsNumber=true&maxRetries=0", e -> {})
                        .getException())
                .isInstanceOf(FlashAiOutcomeUnknownException.class)
                .hasMessageContaining("HTTP status 500");
    }

    @Test
    void a_campaign_whose_answer_is_lost_is_found_while_its_callees_come_in() {
        simulator.faults().next("addPlan", Fault.resetAfter());
        Exchange submitted = call(Operation.ADD_PLAN);
        assertThat(submitted.getException()).isNull();
        assertThat(submitted.getMessage().getHeader(FlashAiConstants.RECONCILED))
                .isEqualTo(true);
        assertThat(submitted.getMessage().getBody(PlanReceipt.class).rightCount())
                .isEqualTo(3);
        assertThat(simulator.books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    /** The server takes them off when it writes the name down, and not when it looks for it. */
    @ParameterizedTest
    @ValueSource(strings = {" spring", "spring ", "\tspring\n"})
    void a_campaign_whose_name_has_outer_blanks_is_found_and_stopped(String name) {
        simulator.faults().next("addPlan", Fault.resetAfter());
        Map<String, Object> named = Map.of(FlashAiConstants.BATCH_NAME, name);
        assertThat(call(Operation.ADD_PLAN, named).getException()).isNull();
        assertThat(simulator.books().requestsByOperation()).containsEntry("addPlan", 1L);
        assertThat(template.request("flashai:batchPlanStop", exchange -> exchange.getMessage()
                                .setHeaders(new HashMap<>(named)))
                        .getException())
                .isNull();
    }

    private Exchange call(Operation operation) {
        return call(operation, Map.of());
    }

    private Exchange call(Operation operation, Map<String, Object> headers) {
        JsonNode request = Fixtures.request(operation);
        String terms = operation == Operation.ADD_PLAN
                ? "?lineIds=5&notifyUrl=http://localhost:1/call&notifyBatchUrl=http://localhost:1/batch"
                : "";
        return template.request("flashai:" + operation + terms, exchange -> {
            exchange.getMessage().setBody(request.path("parameters").toString());
            exchange.getMessage().getHeaders().putAll(headers);
            if (request.has("path")) {
                exchange.getMessage()
                        .setHeader(FlashAiConstants.PATH, request.path("path").asText());
            }
        });
    }
}
