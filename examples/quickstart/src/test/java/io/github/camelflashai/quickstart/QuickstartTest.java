package io.github.camelflashai.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.Fault;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final FlashAiSimulator server = FlashAiSimulator.builder()
            .callsPerSecond(1000)
            .longestCall(Duration.ofMillis(100))
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_campaign_of_the_example_runs_to_its_end() {
        assertThat(run()).isZero();
        assertThat(output())
                .contains("300 callees of callees.csv go to the queue campaigns")
                .contains("FlashAI took 297 callees and rejected 3")
                .contains("calling [##############################] 100 %  297 of 297 done")
                .containsPattern("on the do not call list +3")
                .containsPattern("calls +297")
                .containsPattern("intent A +\\d+")
                .contains("0 signed wrong, 0 with a nonce seen twice, 0 callees called twice")
                .contains("The campaign is done.")
                .doesNotContain("\r")
                .doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    void the_same_program_talks_to_an_account_that_is_given() {
        assertThat(run(account(server.baseUrl(), server.clientSecret()))).isZero();
        assertThat(server.books().accepted()).isEqualTo(300);
        assertThat(server.books().clean()).isTrue();
        assertThat(output()).contains("Account: " + server.baseUrl()).contains("The campaign is done.");
    }

    @Test
    void a_real_account_never_calls_the_made_up_callees() {
        assertThat(run(
                        "--flashai.base-url=" + server.baseUrl(),
                        "--flashai.client-id=x",
                        "--flashai.client-secret=x",
                        "--flashai.user-id=1",
                        "--flashai.script=x"))
                .isEqualTo(1);
        assertThat(output()).contains("--quickstart.callees").contains("A real account calls real people");
        assertThat(server.books().requests()).isZero();
    }

    @Test
    void a_wrong_secret_ends_it_with_the_reason() {
        assertThat(run(account(server.baseUrl(), "not-the-secret"))).isEqualTo(1);
        assertThat(output()).contains("The campaign failed:").contains("1003").doesNotContain("not-the-secret");
    }

    @Test
    void a_server_that_is_not_there_ends_it_with_the_reason() {
        String baseUrl = server.baseUrl();
        server.close();
        assertThat(run(account(baseUrl, "x"))).isEqualTo(1);
        assertThat(output()).contains("The campaign failed:").contains("did not reach");
    }

    @Test
    void a_campaign_whose_answer_is_lost_is_not_sent_again() {
        server.faults().next("addPlan", Fault.resetAfter());
        run(account(server.baseUrl(), server.clientSecret()));
        assertThat(output()).contains("FlashAI took ");
        assertThat(server.books().requestsByOperation()).containsEntry("addPlan", 1L);
    }

    private static String[] account(String baseUrl, String secret) {
        List<String> options = new ArrayList<>(List.of("--flashai.client-id=demoClient", "--flashai.user-id=187"));
        options.add("--flashai.base-url=" + baseUrl);
        options.add("--flashai.client-secret=" + secret);
        options.add("--flashai.script=20260101000000000000000001_en");
        options.add("--quickstart.callees=classpath:callees.csv");
        options.add("--camel.component.flashai.settle-time=100");
        return options.toArray(String[]::new);
    }

    private int run(String... options) {
        return Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8), options);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
