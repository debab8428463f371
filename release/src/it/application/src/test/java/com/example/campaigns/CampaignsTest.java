package com.example.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Against the simulator that the starter starts inside the application. */
@SpringBootTest(properties = "flashai.simulator.enabled=true")
class CampaignsTest {
    @Autowired
    private ProducerTemplate template;

    @Autowired
    private FlashAiSimulator simulator;

    @Test
    void everybody_on_the_list_is_called_once() {
        PlanReceipt receipt = template.requestBodyAndHeader(
                "direct:campaigns",
                "13800000001|13800000002",
                FlashAiConstants.BATCH_NAME,
                "spring-sale-01",
                PlanReceipt.class);
        simulator.advance(Duration.ofHours(1));

        assertThat(receipt.rightCount()).isEqualTo(2);
        assertThat(simulator.books().calls()).isEqualTo(2);
    }
}
