package io.github.camelflashai.springboot.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.Habit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An application with a base URL of its own, tested against the simulator. */
@FlashAiTest
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"flashai.simulator.profile=older", "flashai.simulator.rate=2"})
class FlashAiBootTest {
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Autowired
    private FlashAiSimulator simulator;

    @Autowired
    private ProducerTemplate template;

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void each_test_finds_a_server_that_nobody_has_called(String batchName) {
        assertThat(simulator.batches()).isEmpty();
        assertThat(simulator.habits()).contains(Habit.ERRORS_IN_MSG);
        for (int hour = 1; hour <= 2; hour++) {
            template.requestBody(
                    "flashai:addPlan?userId=1&botenceId=20260101000000000000000002_en&callDate=20991201&callHour=9&clear=0"
                            + "&recall=0&lineIds=5&notifyUrl=http://localhost:1/call&notifyBatchUrl=http://localhost:1/batch"
                            + "&batchName=" + batchName + hour,
                    List.of(Map.of("phone", "1380000000" + hour, "name", "x", "product", "y")));
            // The clock of the component stays behind, and is served all the same.
            simulator.advance(Duration.ofHours(1));
        }
        assertThat(simulator.books().calls()).isEqualTo(2);
        assertThat(simulator.books().clean()).isTrue();
    }
}
