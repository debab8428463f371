package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiDuplicateBatchException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiServerException;
import io.github.camelflashai.api.FlashAiStateConflictException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.simulator.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the way or at the server, and the exception that says what is known about the request. */
class FailureOutcomeTest extends FlashAiTestSupport {
    /** One attempt, and no question what became of it: that is for other tests. */
    private static final String ONCE = "?reconcile=never&maxRetries=0";

    private static final String STOP = "flashai:batchPlanStop?batchName=x";

    static Stream<Arguments> faultsWithUnknownOutcome() {
        return Stream.of(
                Arguments.of(Fault.html(), 200, "HTML"),
                Arguments.of(Fault.status(404), 404, "HTTP status 404"),
                Arguments.of(Fault.status(500), 500, "HTTP status 500"),
                Arguments.of(Fault.status(503), 503, "HTTP status 503"),
                Arguments.of(Fault.status(302), 302, "HTTP status 302"),
                Arguments.of(Fault.emptyBody(), 200, "is empty"),
                Arguments.of(Fault.empty(), 0, "whether it ran is not known"),
                Arguments.of(Fault.cutOff(), 0, "whether it ran is not known"),
                Arguments.of(Fault.truncatedJson(), 200, "no JSON, or JSON that was cut off"),
                Arguments.of(Fault.garbage(), 0, "whether it ran is not known"),
                Arguments.of(Fault.malformedChunk(), 0, "whether it ran is not known"),
                Arguments.of(Fault.resetBefore(), 0, "SocketException"),
                Arguments.of(Fault.resetAfter(), 0, "SocketException"),
                Arguments.of(Fault.code("1004"), 200, "code 1004"));
    }

    @ParameterizedTest
    @MethodSource("faultsWithUnknownOutcome")
    void it_may_have_run(Fault fault, int httpStatus, String told) {
        simulator().faults().next("addPlan", fault);
        FlashAiOutcomeUnknownException create =
                failed("flashai:addPlan" + ONCE, plan("unknown"), FlashAiOutcomeUnknownException.class);
        assertThat(create.isRetryable()).isFalse();
        assertThat(create.getHttpStatus()).isEqualTo(httpStatus);
        assertThat(create.getOperation()).isEqualTo("addPlan");
        assertThat(create).hasMessageContaining(told);
        // Whatever was answered, nothing was sent a second time.
        assertThat(simulator().books().requestsByOperation()).containsEntry("addPlan", 1L);

        simulator().faults().next("getBotence", fault);
        assertThat(failed("flashai:getBotence" + ONCE, null, FlashAiOutcomeUnknownException.class)
                        .isRetryable())
                .isTrue();
    }

    @Test
    void a_time_out_leaves_the_outcome_unknown() {
        simulator().faults().next("addPlan", Fault.delay(Duration.ofSeconds(5)));
        assertThat(failed(
                        "flashai:addPlan" + ONCE + "&http.responseTimeout=200",
                        plan("slow"),
                        FlashAiOutcomeUnknownException.class))
                .hasMessageContaining("timed out (http.connectTimeout, http.responseTimeout)")
                .hasMessageContaining("do not repeat it before you know");
        await().untilAsserted(() ->
                assertThat(simulator().batch("slow")).as("it did run").isPresent());
    }

    @Test
    void a_refused_connection_means_that_it_did_not_run() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        FlashAiTransportException e = failed(
                "flashai:addPlan?baseUrl=http://127.0.0.1:" + port + "/api",
                plan("x"),
                FlashAiTransportException.class);
        assertThat(e.isRetryable()).isTrue();
        assertThat(e).hasMessageContaining("did not reach http://127.0.0.1").hasMessageContaining("did not run");
    }

    @Test
    void an_unknown_host_means_that_it_did_not_run() {
        assertThat(failed(
                        "flashai:addPlan?baseUrl=https://no-such-host.invalid/api",
                        plan("x"),
                        FlashAiTransportException.class))
                .hasMessageContaining("the host is not known");
    }

    @Test
    void tls_that_is_not_made_means_that_it_did_not_run() {
        String plainPort = simulator().baseUrl().replace("http://", "https://");
        assertThat(failed("flashai:addPlan?baseUrl=" + plainPort, plan("x"), FlashAiTransportException.class))
                .hasMessageContaining("did not run");
        assertThat(simulator().books().requests()).isZero();
    }

    @Test
    void no_free_connection_means_that_it_did_not_run() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        simulator().faults().next("getBotence", Fault.delay(Duration.ofSeconds(3)));
        String pool = "?http.connectionsPerRoute=1&http.maxTotalConnections=1&http.connectionRequestTimeout=100";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:slow").process(e -> held.countDown()).to("flashai:getBotence" + pool);
            }
        });
        var slow = template.asyncRequestBody("direct:slow", null);
        assertThat(held.await(5, TimeUnit.SECONDS)).isTrue();
        org.awaitility.Awaitility.await()
                .until(() -> simulator().books().requestsByOperation().containsKey("getBotence"));
        assertThat(failed("flashai:addPlan" + pool, plan("x"), FlashAiTransportException.class))
                .hasMessageContaining("no connection of the pool became free in time");
        assertThat(slow.get(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(simulator().batch("x")).isEmpty();
    }

    @Test
    void an_answer_over_the_limit_is_not_read() {
        assertThat(failed("flashai:getBotence?maxResponseSize=50", null, FlashAiOutcomeUnknownException.class))
                .hasMessageContaining("larger than maxResponseSize, 50 bytes");
    }

    @Test
    void a_wrong_secret_is_told_without_it() {
        FlashAiAuthenticationException e =
                failed("flashai:getBotence?clientSecret=wrongsecret", null, FlashAiAuthenticationException.class);
        assertThat(e.getCode()).isEqualTo("1003");
        assertThat(e).hasMessageContaining("clientSecret is right").hasMessageNotContaining("wrongsecret");
    }

    @Test
    void a_failed_attempt_leaves_nonce_and_timestamp_for_the_support() {
        Exchange failed = send(STOP, null);
        assertThat(failed.getException()).isInstanceOf(FlashAiStateConflictException.class);
        assertThat(failed.getMessage().getHeader(FlashAiConstants.NONCE, String.class))
                .hasSize(6);
        assertThat(failed.getMessage().getHeader(FlashAiConstants.TIMESTAMP)).isNotNull();
    }

    @Test
    void a_batch_name_that_is_taken_and_one_that_is_not() {
        send("flashai:addPlan", plan("twice"));
        assertThat(failed("flashai:addPlan", plan("twice"), FlashAiDuplicateBatchException.class)
                        .getCode())
                .isEqualTo("101007");
        failed("flashai:getBatchPlanCallSummary?batchName=nothing", null, FlashAiNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7777", "101003"})
    void a_refusal_of_the_server_is_never_worth_a_repeat_by_itself(String code) {
        simulator().faults().next("getBotence", Fault.code(code));
        FlashAiServerException e = failed("flashai:getBotence", null, FlashAiServerException.class);
        assertThat(e.getCode()).isEqualTo(code);
        assertThat(e.isRetryable()).isFalse();
    }

    @Test
    void routes_catch_by_type() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(FlashAiDuplicateBatchException.class).handled(true).setBody(constant("there already"));
                from("direct:submit").to("flashai:addPlan");
            }
        });
        template.requestBody("direct:submit", plan("caught"));
        assertThat(template.requestBody("direct:submit", plan("caught"))).isEqualTo("there already");
    }

    private <T extends FlashAiException> T failed(String uri, Object body, Class<T> type) {
        Exchange exchange = send(uri, body, Map.of());
        assertThat(exchange.getException()).isInstanceOf(type);
        return type.cast(exchange.getException());
    }
}
