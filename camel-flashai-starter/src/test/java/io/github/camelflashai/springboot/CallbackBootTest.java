package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.api.CallReport;
import io.github.camelflashai.observe.ManagedFlashAi;
import io.github.camelflashai.simulator.BadCallback;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.SimulatorClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A callback route on Spring Boot with Tomcat, and what the open internet may send to it. */
@ExtendWith(OutputCaptureExtension.class)
@NeedsPlatformHttp
class CallbackBootTest {
    private static final String TOKEN = "token-of-the-tests-0123456789abcdef";
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final int MEGABYTES = 100;

    private static FlashAiSimulator simulator;
    private static ConfigurableApplicationContext application;
    private static int port;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        final List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
        final List<Object> bodies = new CopyOnWriteArrayList<>();

        @Bean
        RouteBuilder callbacks() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:flashai:callback?webhookExternalUrl={{esb.address}}")
                            .process(exchange -> {
                                headers.add(Map.copyOf(exchange.getMessage().getHeaders()));
                                bodies.add(exchange.getMessage().getBody());
                                if ("failing".equals(exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME))) {
                                    throw new IllegalStateException("not taken");
                                }
                            });
                }
            };
        }
    }

    @BeforeAll
    static void start() throws IOException {
        simulator = FlashAiSimulator.builder()
                .clock(SimulatorClock.fixed(START))
                .timestampTolerance(Duration.ofDays(36500))
                .callbackSign(CallbackSign.BODY)
                .start();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        application = run(port, TOKEN);
    }

    @AfterAll
    static void stop() {
        application.close();
        simulator.close();
    }

    @BeforeEach
    void forget() {
        route().headers.clear();
        route().bodies.clear();
    }

    @Test
    void a_call_comes_as_arecord_and_nothing_else_of_the_request() {
        CallbackSender sender = sender().with("CamelFileName", "../../x").with("X-Anything", "y");

        assertThat(sender.call("\u4e00\u6708", "13800000001", START)).isEqualTo(200);

        assertThat(((CallReport) route().bodies.get(0)).batchName()).isEqualTo("\u4e00\u6708");
        assertThat(route().headers)
                .containsExactly(Map.of(
                        FlashAiConstants.CALLBACK_TYPE,
                        "call",
                        FlashAiConstants.BATCH_NAME,
                        "\u4e00\u6708",
                        FlashAiConstants.CALL_KEY,
                        CallKey.of("\u4e00\u6708", "13800000001", START)));
    }

    @Test
    void a_route_that_fails_is_no_success() {
        assertThat(sender().call("failing", "13800000001", START)).isEqualTo(500);
    }

    @Test
    void plans_get_the_address_and_their_calls_come() {
        application
                .getBean(ProducerTemplate.class)
                .requestBody(
                        "flashai:addPlan?userId=1&botenceId=20260101000000000000000001_en&callDate=20261201&callHour=9&clear=0"
                                + "&recall=0&batchName=sale",
                        List.of(Map.of("phone", "13800000001"), Map.of("phone", "13800000002")));
        simulator.advance(Duration.ofHours(1));

        assertThat(route().bodies)
                .extracting(body -> body.getClass().getSimpleName())
                .containsExactlyInAnyOrder("CallReport", "CallReport", "BatchReport");
    }

    @Test
    void what_the_filter_refuses_is_counted_once() {
        ManagedFlashAi flashAi =
                (ManagedFlashAi) application.getBean(CamelContext.class).getComponent("flashai");
        long before = flashAi.getCallbacksRefused();
        assertThat(sender().bad(BadCallback.NO_TOKEN)).isEqualTo(403);
        assertThat(flashAi.getCallbacksRefused()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(BadCallback.class)
    void each_kind_is_refused_before_the_route_and_leaves_nothing_in_the_log(BadCallback kind, CapturedOutput output) {
        int status = sender().bad(kind);

        if (kind.status() == 0) {
            assertThat(status).isNotIn(-1, 200);
        } else {
            assertThat(status).isEqualTo(kind.status());
        }
        assertThat(route().bodies).isEmpty();
        assertThat(output.getAll()).doesNotContain(TOKEN.substring(0, 20), "1380000", "phoneNo", "colour", "[[[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flashai/%63allback", "/flashai/callback;a=b", "/flashai;x/callback"})
    void noOtherSpellingOfThePathLeadsPastTheFilter(String path, CapturedOutput output) {
        int status = CallbackSender.to("http://localhost:" + port + path + "?token=wrong")
                .bad(BadCallback.TOO_LARGE_IN_CHUNKS);

        assertThat(status).isIn(400, 403, 404);
        assertThat(route().bodies).isEmpty();
    }

    @Test
    void a_refusal_is_logged_with_size_and_source(CapturedOutput output) {
        sender().bad(BadCallback.TOKEN_PREFIX);

        assertThat(output.getAll())
                .containsPattern(
                        "Refused a callback of \\d+ bytes of application/json\\S* from 127.0.0.1: 403, no valid token");
    }

    @Test
    void a_later_refusal_is_logged_with_its_source_too(CapturedOutput output) {
        sender().bad(BadCallback.OTHER_JSON);

        assertThat(output.getAll())
                .containsPattern("Refused a callback of \\d+ bytes of application/json\\S* from 127.0.0.1: 400");
    }

    @Test
    void many_large_bodies_at_once_do_not_fill_the_memory() throws Exception {
        int posts = (int) (2 * (Runtime.getRuntime().maxMemory() >> 20) / MEGABYTES);
        ExecutorService senders = Executors.newFixedThreadPool(posts);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < posts; i++) {
                statuses.add(senders.submit(() -> sender().bad(BadCallback.TOO_LARGE_IN_CHUNKS)));
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(413);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(sender().call("b", "13800000001", START)).isEqualTo(200);
    }

    @Test
    void without_atoken_the_application_does_not_start() {
        assertThatThrownBy(() -> run(0, "")).hasStackTraceContaining("callbackToken is missing");
    }

    private static ConfigurableApplicationContext run(int serverPort, String token) {
        return SpringApplication.run(
                Application.class,
                "--server.port=" + serverPort,
                "--server.tomcat.connection-timeout=2s",
                "--camel.component.flashai.base-url=" + simulator.baseUrl(),
                "--camel.component.flashai.client-id=" + simulator.clientId(),
                "--camel.component.flashai.client-secret=" + simulator.clientSecret(),
                "--camel.component.flashai.callback-sign=body",
                "--esb.address=http://localhost:" + port,
                token.isEmpty() ? "--no.token" : "--camel.component.flashai.callback-token=" + token);
    }

    private static CallbackSender sender() {
        return CallbackSender.to("http://localhost:" + port + "/flashai/callback?token=" + TOKEN)
                .signed(CallbackSign.BODY, simulator.clientSecret());
    }

    private static Application route() {
        return application.getBean(Application.class);
    }
}
