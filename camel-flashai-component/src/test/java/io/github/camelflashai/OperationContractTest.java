package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.simulator.EnvelopeVariant;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the catalogue, against a server that checks everything. */
class OperationContractTest extends FlashAiTestSupport {
    private static final Set<EnvelopeVariant> RESULT_LOST =
            EnumSet.of(EnvelopeVariant.BODY_NULL, EnvelopeVariant.BODY_EMPTY_TEXT, EnvelopeVariant.BODY_MISSING);

    private static final ObjectMapper RESULTS = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void the_server_takes_it_and_the_answer_becomes_its_record(Operation operation) {
        Exchange answered = call(operation);
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getBody()).isInstanceOf(operation.resultType());
        assertThat(answered.getMessage().getHeader(FlashAiConstants.CODE)).isEqualTo("0");
        assertThat(answered.getMessage().getHeader(FlashAiConstants.MESSAGE)).isEqualTo("SUCCESS");
        assertThat(answered.getMessage().getHeader(FlashAiConstants.NONCE, String.class))
                .hasSize(6);
        assertThat(answered.getMessage().getHeader(FlashAiConstants.TIMESTAMP))
                .isEqualTo(simulator().clock().millis());
        assertThat(simulator().books().requestsByOperation())
                .containsKey(Fixtures.request(operation).path("path").asText(operation.path()));
        assertThat(simulator().books().clean()).isTrue();
    }

    static Stream<Arguments> operationsAndVariants() {
        return Arrays.stream(Operation.values()).flatMap(operation -> Arrays.stream(EnvelopeVariant.values())
                .map(variant -> Arguments.of(operation, variant)));
    }

    @ParameterizedTest
    @MethodSource("operationsAndVariants")
    void every_form_of_the_envelope_is_understood(Operation operation, EnvelopeVariant variant) {
        before(operation);
        simulator().answerWith(variant);
        Exchange answered = callAlone(operation);
        if (RESULT_LOST.contains(variant) && operation.essentialCount() != null) {
            assertThat(answered.getException()).isInstanceOf(FlashAiOutcomeUnknownException.class);
            return;
        }
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getBody()).isInstanceOf(operation.resultType());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void the_answer_of_the_document_is_read_into_its_record(Operation operation) throws Exception {
        JsonNode fixture = Fixtures.answer(operation);
        simulator()
                .wireMock()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.post(
                                com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
                        .atPriority(1)
                        .willReturn(com.github.tomakehurst.wiremock.client.WireMock.okJson(
                                fixture.path("answer").toString())));
        Object result = callAlone(operation).getMessage().getMandatoryBody();
        assertThat(RESULTS.readTree(RESULTS.writeValueAsBytes(result))).isEqualTo(fixture.path("result"));
    }

    private Exchange call(Operation operation) {
        before(operation);
        return callAlone(operation);
    }

    private void before(Operation operation) {
        for (JsonNode earlier : Fixtures.request(operation).path("before")) {
            Operation first = Operation.atPath(earlier.asText()).orElseThrow();
            assertThat(callAlone(first).getException()).isNull();
        }
        simulator()
                .advance(Duration.ofSeconds(
                        Fixtures.request(operation).path("secondsLater").asLong(0)));
    }

    private Exchange callAlone(Operation operation) {
        JsonNode request = Fixtures.request(operation);
        Map<String, Object> headers = request.has("path")
                ? Map.of(FlashAiConstants.PATH, request.path("path").asText())
                : Map.of();
        return send("flashai:" + operation, request.path("parameters").toString(), headers);
    }
}
