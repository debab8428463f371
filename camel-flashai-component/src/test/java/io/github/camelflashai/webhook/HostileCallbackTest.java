package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.camelflashai.simulator.BadCallback;
import io.github.camelflashai.simulator.CallbackSign;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What the open internet may send to an application of camel-main with Vert.x. */
class HostileCallbackTest {
    private static final int MEGABYTES = 100;

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension(FlashAiSimulator.builder());

    private static CallbackApplication application;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void start() throws Exception {
        application = new CallbackApplication(EXTENSION.simulator())
                .with("camel.component.flashai.callback-sign", "body")
                .start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void listen() {
        application.received().clear();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource(BadCallback.class)
    void each_kind_is_refused_before_the_route_and_leaves_nothing_in_the_log(BadCallback kind) {
        assumeTrue(
                kind != BadCallback.SLOW_BODY
                        || !application.context().getVersion().startsWith("4.10."),
                "the HTTP server of Camel 4.10.0 has no request time-out, and that of 4.10.9 was not to be had");
        int status = application
                .sender()
                .signed(CallbackSign.BODY, EXTENSION.simulator().clientSecret())
                .bad(kind);
        if (kind.status() == 0) {
            assertThat(status).isNotIn(-1, 200);
        } else {
            assertThat(status).isEqualTo(kind.status());
        }
        assertThat(application.received()).isEmpty();
        assertThat(logged())
                .doesNotContain(CallbackApplication.TOKEN.substring(0, 20))
                .doesNotContainPattern("138\\d{8}")
                .doesNotContain("phoneNo")
                .doesNotContain("colour")
                .doesNotContain("[[[");
    }

    @Test
    void a_refusal_is_logged_with_size_and_source() {
        application.sender().bad(BadCallback.NO_TOKEN);
        assertThat(logged())
                .containsPattern(
                        "Refused a callback of \\d+ bytes of application/json\\S* from \\S*127.0.0.1\\S*: 403, no valid token");
    }

    @Test
    void many_large_bodies_at_once_do_not_fill_the_memory() throws Exception {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        int posts = (int) (2 * most / MEGABYTES);
        ExecutorService senders = Executors.newFixedThreadPool(posts);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < posts; i++) {
                statuses.add(senders.submit(() -> application.sender().bad(BadCallback.TOO_LARGE_IN_CHUNKS)));
            }
            for (Future<Integer> status : statuses) {
                // A slow machine may take longer than the request time-out, and then the server itself answers 503.
                assertThat(status.get()).isIn(413, 503);
            }
        } finally {
            senders.shutdownNow();
        }
        int status = application
                .sender()
                .signed(CallbackSign.BODY, EXTENSION.simulator().clientSecret())
                .call("b", "13800000001", Instant.EPOCH);
        assertThat(status).isEqualTo(200);
        assertThat(application.received()).hasSize(1);
    }

    private String logged() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
