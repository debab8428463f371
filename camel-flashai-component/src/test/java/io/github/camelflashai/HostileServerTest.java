package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No answer, however long or slow, holds a call or the memory: it ends as one whose outcome is not known. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileServerTest extends CamelTestSupport {
    enum Attack {
        ENDLESS_CHUNKS(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "400\r\n" + "x".repeat(1024) + "\r\n", 0),
        A_TERABYTE("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n", "x".repeat(1024), 0),
        UNTIL_THE_CONNECTION_ENDS("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1024), 0),
        A_BYTE_NOW_AND_THEN("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "x", 100),
        ENDLESS_PROCESSING("", "HTTP/1.1 102 Processing\r\n\r\n", 10),
        ENDLESS_HEADERS("HTTP/1.1 200 OK\r\n", "A: " + "x".repeat(1024) + "\r\n", 0),
        AN_ENDLESS_HEADER("HTTP/1.1 200 OK\r\nA: ", "x".repeat(1024), 0),
        ENDLESS_EMPTY_LINES("", "\r\n", 0);

        private final byte[] start;
        private final byte[] again;
        private final long pauseMillis;

        Attack(String start, String again, long pauseMillis) {
            this.start = start.getBytes(StandardCharsets.US_ASCII);
            this.again = again.getBytes(StandardCharsets.US_ASCII);
            this.pauseMillis = pauseMillis;
        }

        /** What comes slowly is ended by the clock; what comes fast must be ended by its size, before any clock is. */
        int attemptTimeout() {
            return pauseMillis > 0 ? 1_500 : 0;
        }

        void run(OutputStream out) throws IOException, InterruptedException {
            out.write(start);
            while (true) {
                out.write(again);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void an_answer_without_an_end_ends_the_call_and_not_the_application(Attack attack) {
        threads.execute(() -> attack(attack));
        long start = System.nanoTime();
        Exception failure = template.request(
                        "flashai:addPlan?baseUrl=http://localhost:" + server.getLocalPort()
                                + "/api&clientId=x&clientSecret=y&maxResponseSize=100000&reconcile=never&attemptTimeout="
                                + attack.attemptTimeout(),
                        exchange -> exchange.getMessage().setBody(FlashAiTestSupport.plan("hostile")))
                .getException();
        assertThat(failure).isInstanceOf(FlashAiOutcomeUnknownException.class);
        assertThat(((FlashAiException) failure).isRetryable()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private void attack(Attack attack) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[4096]);
            attack.run(socket.getOutputStream());
        } catch (IOException e) {
            // It has hung up, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
