package io.github.camelflashai.kafkacampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class DemoTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void the_demo_shows_it() {
        assertThat(KafkaCampaigns.run(out)).as(this::output).isZero();
        assertThat(output())
                .contains("a callee of spring-sale-0: rejected by the server, which does not say why")
                .contains("a record: addPlan was not sent, 2 faults:")
                .contains("- mobileList: is missing and required")
                .contains("The batch name 'spring-sale-1-0001' belongs to another campaign")
                .contains(
                        "118 people were called, none of them twice; the topic call-results has 118 results of 118 calls.")
                .doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    void what_is_given_in_part_is_refused() {
        assertThat(KafkaCampaigns.run(out, "--flashai.base-url=http://localhost:1/api"))
                .isEqualTo(1);
        assertThat(output()).contains("kafka.brokers");
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
