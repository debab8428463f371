package io.github.camelflashai.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelflashai.api.Script;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.simulator.BatchView;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

/** Runs the example inside Quarkus: a look-up, a campaign, and its watch to the end. */
@QuarkusTest
class QuarkusExampleTest {
    @Inject
    SimulatedServer server;

    @Inject
    ProducerTemplate template;

    @Test
    void the_campaign_runs_to_its_end() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(server.simulator().batches())
                        .singleElement()
                        .satisfies(batch -> {
                            assertThat(batch.batchName()).startsWith("quarkus-");
                            assertThat(batch.state()).isEqualTo(BatchView.State.COMPLETED);
                            assertThat(batch.calls()).hasSize(8);
                        }));
        assertThat(template.requestBody("flashai:getBotence", null, ScriptList.class)
                        .scripts())
                .extracting(Script::id)
                .contains("20260101000000000000000001_en");
        assertThat(server.simulator().books().clean()).isTrue();
    }
}
