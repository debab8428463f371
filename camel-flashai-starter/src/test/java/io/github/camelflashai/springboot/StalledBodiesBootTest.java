package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.CallbackSender;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Twice as many bodies without a token as Tomcat has workers. Each that stalls would keep one for the connection time-out. */
@NeedsPlatformHttp
class StalledBodiesBootTest {
    private static final String TOKEN = "token-of-the-tests-0123456789abcdef";

    /** A callback without a token, of which all is there but the end. */
    private static final byte[] STALLED =
            """
            POST /flashai/callback HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000000\r
            \r
            {"""
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    void they_keep_no_worker_from_a_genuine_callback() throws Exception {
        int port = freePort();
        List<Socket> stalled = new ArrayList<>();
        try (ConfigurableApplicationContext application = run(port)) {
            CallbackSender genuine = CallbackSender.to("http://localhost:" + port + "/flashai/callback?token=" + TOKEN);
            assertThat(genuine.call("first", "13800000001", Instant.EPOCH)).isEqualTo(200);
            for (int i = 0; i < 400; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                stalled.add(socket);
                socket.getOutputStream().write(STALLED);
            }
            long start = System.nanoTime();
            assertThat(genuine.call("b", "13800000001", Instant.EPOCH)).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(application.getBean(CallbackBootTest.Application.class).bodies)
                    .hasSize(2);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** With Tomcat's own time-outs: 20 seconds. */
    private static ConfigurableApplicationContext run(int port) {
        return SpringApplication.run(
                CallbackBootTest.Application.class,
                "--server.port=" + port,
                "--camel.component.flashai.base-url=http://localhost:1/api",
                "--camel.component.flashai.client-id=x",
                "--camel.component.flashai.client-secret=y",
                "--esb.address=http://localhost:" + port,
                "--camel.component.flashai.callback-token=" + TOKEN);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
