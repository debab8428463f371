package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.bench.ChildJvm;
import io.github.camelflashai.simulator.CallbackSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of callbacks that are nearly as large as they may be, and stall, at an application of camel-main with a small heap. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FloodedCallbackTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private ChildJvm process;
    private URI callbacks;

    @BeforeEach
    void start() throws IOException {
        process = new ChildJvm(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), FloodedMain.class);
        callbacks = URI.create(process.readLine() + "/flashai/callback");
    }

    @AfterEach
    void stop() throws IOException {
        process.close();
    }

    @Test
    void bodies_without_a_token_are_not_read() throws IOException {
        try (Stalled stalled = new Stalled(callbacks, 18, "token=wrong", TEN_MEGABYTES, TEN_MEGABYTES - 1)) {
            stalled.await();
            assertThat(genuine()).isEqualTo(200);
            assertThat(megabytesInUse()).isLessThan(64);
        }
    }

    /** A quarter of the heap is six of them. */
    @Test
    void bodies_with_a_token_are_read_as_long_as_there_is_room() throws IOException {
        String token = "token=" + CallbackApplication.TOKEN;
        try (Stalled stalled = new Stalled(callbacks, 30, token, TEN_MEGABYTES, TEN_MEGABYTES - 1)) {
            stalled.await();
            assertThat(genuine()).isEqualTo(200);
            assertThat(megabytesInUse()).isLessThan(160);
        }
    }

    /** For each, the server reads as much as it may. */
    @Test
    void bodies_in_chunks_are_read_as_long_as_there_is_room_for_the_largest() throws IOException {
        String token = "token=" + CallbackApplication.TOKEN;
        try (Stalled stalled = Stalled.inChunks(callbacks, 30, token, TEN_MEGABYTES - 1)) {
            stalled.await();
            assertThat(genuine()).isEqualTo(200);
            assertThat(megabytesInUse()).isLessThan(160);
        }
    }

    /** All that was lent has come back, also from those that went away in the middle. */
    @Test
    void room_that_was_given_back_is_there_again() throws Exception {
        String token = "token=" + CallbackApplication.TOKEN;
        for (int i = 0; i < 3; i++) {
            try (Stalled stalled = new Stalled(callbacks, 6, token, TEN_MEGABYTES, TEN_MEGABYTES - 1)) {
                stalled.await();
            }
        }
        assertRoomForLargeOnes();
    }

    /** There are more of them in a day than the heap holds. */
    @Test
    void room_of_callbacks_that_were_answered_is_there_again() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertRoomForLargeOnes();
        }
        assertThat(genuine()).isEqualTo(200);
    }

    /** A quarter of the heap, one after the other. */
    private void assertRoomForLargeOnes() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(callbacks + "?token=" + CallbackApplication.TOKEN))
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + "x".repeat(TEN_MEGABYTES - 100) + "\"}"))
                .build();
        for (int i = 0; i < 6; i++) {
            assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private int genuine() {
        return CallbackSender.to(callbacks + "?token=" + CallbackApplication.TOKEN)
                .call("b", "13800000001", Instant.EPOCH);
    }

    private int megabytesInUse() throws IOException {
        process.writeLine();
        return Integer.parseInt(process.readLine());
    }
}
