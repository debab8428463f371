package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends SimulatorTest {
    private static final int REQUESTS = 40;

    private final ExecutorService pool = Executors.newFixedThreadPool(8);

    @Test
    void of_many_equal_batches_one_is_taken() throws Exception {
        assertThat(codes(() -> client().addPlan("b", TestClient.callees(10))))
                .containsOnlyOnce("0")
                .contains("101007")
                .hasSize(REQUESTS);
        assertThat(simulator().books().accepted()).isEqualTo(10);
    }

    @Test
    void of_many_equal_nonces_one_is_taken() throws Exception {
        Map<String, Object> change = Map.of("nonce", "abc123");
        assertThat(codes(() -> {
                    Map<String, Object> parameters = client().addPlan("b", TestClient.callees(1));
                    parameters.putAll(change);
                    return parameters;
                }))
                .containsOnlyOnce("0")
                .contains("1003")
                .doesNotContain("101007");
        assertThat(simulator().books().noncesRepeated()).isEqualTo(REQUESTS - 1);
    }

    private List<String> codes(Supplier<Map<String, Object>> request) throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        try {
            for (int count = 0; count < REQUESTS; count++) {
                Map<String, Object> signed = client().sign(request.get());
                answers.add(pool.submit(
                        () -> client().send("addPlan", signed).path("code").asText()));
            }
            List<String> codes = new ArrayList<>();
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}
