package io.github.camelflashai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustingTest extends SimulatorTest {
    @Test
    void a_trusting_server_calls_people_twice_if_it_is_told() {
        start(settings().trusting(true));
        Map<String, Object> plan = client().sign(client().addPlan("sale", "13800000001"));
        for (int time = 0; time < 2; time++) {
            assertThat(client().send("addPlan", plan).path("code").asText()).isEqualTo("0");
        }
        assertThat(simulator().batches()).extracting(BatchView::batchName).containsExactly("sale", "sale");
        pass(3600);
        assertThat(simulator().books().calledInSeveralBatches()).isOne();
        assertThat(simulator().books().noncesRepeated()).isOne();
    }
}
