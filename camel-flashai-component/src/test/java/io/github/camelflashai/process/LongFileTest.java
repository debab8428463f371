package io.github.camelflashai.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelflashai.bench.ChildJvm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A long file becomes a campaign in chunks in a process with 64 MB of heap, and everybody in it arrives once. How long, the
 * system property {@code long.file.rows} says; a million is what it is meant for.
 */
class LongFileTest {
    private static final int ROWS = Integer.getInteger("long.file.rows", 60_000);
    private static final long FIRST = 13_000_000_000L;

    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();
    private HttpServer server;

    @TempDir
    Path dir;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Every callee in turn, each with the values of its own line. */
    private void take(HttpExchange exchange) throws IOException {
        String list = new ObjectMapper()
                .readTree(exchange.getRequestBody())
                .path("mobileList")
                .asText();
        batches.incrementAndGet();
        int taken = 0;
        for (String callee : list.split("\\|", -1)) {
            int number = arrived.getAndIncrement();
            taken++;
            if (!callee.equals((FIRST + number) + "^name-amount^张" + number + "-" + number)) {
                wrong.add(callee);
            }
        }
        byte[] answer = ("{\"code\":\"0\",\"msg\":\"SUCCESS\",\"success\":true,\"body\":{\"rightCount\":" + taken
                        + ",\"failCount\":0,\"failMobileInfo\":\"\"}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void a_long_file_needs_the_memory_of_a_chunk(String dsl) throws Exception {
        Path file = dir.resolve("callees.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write("phone;name;amount\r\n");
            for (int i = 0; i < ROWS; i++) {
                csv.write((FIRST + i) + ";张" + i + ";" + i + "\r\n");
            }
        }
        long start = System.nanoTime();
        String baseUrl = "http://localhost:" + server.getAddress().getPort();
        try (ChildJvm jvm = new ChildJvm(
                List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), LongFileMain.class, baseUrl, dir.toString(), dsl)) {
            List<String> printed = new ArrayList<>();
            for (String line = jvm.readLine(); line != null; line = jvm.readLine()) {
                printed.add(line);
            }
            System.out.println(ROWS + " rows by " + dsl + " with 64 MB: " + (System.nanoTime() - start) / 1_000_000
                    + " ms, " + batches + " batches");
            assertThat(jvm.exitCode()).as("%s", printed).isZero();
            assertThat(printed).contains(LongFileMain.DONE);
            assertThat(arrived).hasValue(ROWS);
        }
        assertThat(wrong).isEmpty();
        assertThat(batches).hasValue((ROWS + 9_999) / 10_000);
    }
}
