package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.Script;
import io.github.camelflashai.api.ScriptList;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that has nothing but the starter and properties. */
@ExtendWith({FlashAiSimulatorExtension.class, OutputCaptureExtension.class})
class BootApplicationTest {
    private final FlashAiSimulator simulator;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    BootApplicationTest(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void sends_asigned_call(CapturedOutput output) {
        try (ConfigurableApplicationContext application = application(simulator.clientSecret())) {
            ScriptList scripts = application
                    .getBean(ProducerTemplate.class)
                    .requestBody("flashai:getBotence", null, ScriptList.class);

            assertThat(scripts.scripts()).extracting(Script::name).contains("Payment reminder");
        }
        assertThat(simulator.books().requestsByOperation()).containsEntry("getBotence", 1L);
        assertThat(simulator.books().clean()).isTrue();
        assertThat(output).contains("Started").doesNotContain(simulator.clientSecret());
    }

    @Test
    void a_wrong_secret_is_refused() {
        try (ConfigurableApplicationContext application = application("wrong")) {
            ProducerTemplate template = application.getBean(ProducerTemplate.class);

            assertThatThrownBy(() -> template.requestBody("flashai:getBotence", (Object) null))
                    .isInstanceOf(CamelExecutionException.class)
                    .hasCauseInstanceOf(FlashAiAuthenticationException.class);
        }
        assertThat(simulator.books().signedWrong()).isEqualTo(1);
    }

    private ConfigurableApplicationContext application(String clientSecret) {
        return SpringApplication.run(
                Application.class,
                "--spring.main.web-application-type=none",
                "--camel.component.flashai.base-url=" + simulator.baseUrl(),
                "--camel.component.flashai.client-id=" + simulator.clientId(),
                "--camel.component.flashai.client-secret=" + clientSecret,
                "--camel.component.flashai.user-id=1",
                "--camel.component.flashai.http.connections-per-route=5");
    }
}
