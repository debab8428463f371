package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.CallKey;
import io.github.camelflashai.results.Broker;
import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Case 01 on Spring Boot with Tomcat; the component's CallbackToQueueTest has it with camel-main. */
@NeedsPlatformHttp
class CallbackToQueueBootTest {
    private static final String TOKEN = "token-of-the-tests-0123456789abcdef";
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @RegisterExtension
    static final FlashAiSimulatorExtension EXTENSION = new FlashAiSimulatorExtension();

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        JmsComponent jms() {
            return JmsComponent.jmsComponentAutoAcknowledge(BROKER.connections());
        }

        @Bean
        RouteBuilder callbacks() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:flashai:callback?webhookAutoRegister=false").to("jms:queue:boot-calls");
                }
            };
        }
    }

    /** An InOut exchange made the queue a question, which nobody answered for 20 s. */
    @Test
    void case_01_a_callback_is_one_persistent_message_and_answered_at_once() throws Exception {
        FlashAiSimulator simulator = EXTENSION.simulator();
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--camel.component.flashai.base-url=" + simulator.baseUrl(),
                "--camel.component.flashai.client-id=" + simulator.clientId(),
                "--camel.component.flashai.client-secret=" + simulator.clientSecret(),
                "--camel.component.flashai.callback-token=" + TOKEN)) {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            CallbackSender sender = CallbackSender.to("http://localhost:" + port + "/flashai/callback?token=" + TOKEN);
            assertThat(sender.call("warm", "13800000002", START)).isEqualTo(200);
            assertThat(BROKER.receive("boot-calls")).isNotNull();

            Instant before = Instant.now();
            assertThat(sender.call("sale", "13800000001", START)).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));

            Message message = BROKER.receive("boot-calls");
            assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
            assertThat(message.getJMSReplyTo()).isNull();
            assertThat(message.getJMSExpiration()).isZero();
            JsonNode call = new ObjectMapper().readTree(Broker.text(message));
            assertThat(call.path("phone").asText()).isEqualTo("13800000001");
            assertThat(call.path("batchName").asText()).isEqualTo("sale");
            assertThat(call.path("callKey").asText()).isEqualTo(CallKey.of("sale", "13800000001", START));
            assertThat(BROKER.isEmpty("boot-calls")).isTrue();
        }
    }
}
