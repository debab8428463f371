package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What {@code /actuator/health} tells about FlashAI in an application that has the Actuator. */
@ExtendWith(FlashAiSimulatorExtension.class)
class ActuatorHealthTest {
    private static final String WRONG_SECRET = "wrong-secret-of-the-test";
    private static final String PRODUCER = "producer:flashai-demoClient";

    private final FlashAiSimulator simulator;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:plans").routeId("plans").to("flashai:addPlan");
                    from("flashai:getBotence?startScheduler=false")
                            .routeId("scripts")
                            .process(exchange -> {});
                }
            };
        }
    }

    private record Answer(int status, JsonNode body) {}

    ActuatorHealthTest(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void an_account_that_can_be_called_is_up() throws Exception {
        try (ConfigurableApplicationContext application = application(simulator.clientSecret())) {
            poll(application);
            Answer answer = get(application, "");

            assertThat(answer.status).isEqualTo(200);
            JsonNode details = details(answer);
            assertThat(details.path(PRODUCER).asText()).isEqualTo("UP");
            assertThat(details.path("consumer:scripts").asText()).isEqualTo("UP");
            assertThat(details.path(PRODUCER + ".data")
                            .path("flashai.operation")
                            .asText())
                    .isEqualTo("getBotence");
        }
        assertThat(simulator.books().clean()).isTrue();
    }

    @Test
    void a_wrong_secret_is_down_with_the_reason() throws Exception {
        try (ConfigurableApplicationContext application = application(WRONG_SECRET)) {
            poll(application);
            Answer answer = get(application, "");

            assertThat(answer.status).isEqualTo(503);
            for (String id : new String[] {PRODUCER, "consumer:scripts"}) {
                assertThat(details(answer).path(id).asText()).isEqualTo("DOWN");
                JsonNode data = details(answer).path(id + ".data");
                assertThat(data.path("flashai.code").asText()).isEqualTo("1003");
                assertThat(data.path("http.response.code").asText()).isEqualTo("200");
                assertThat(data.path("flashai.message").asText()).isNotEmpty();
                assertThat(data.path("flashai.operation").asText())
                        .isEqualTo(id.equals(PRODUCER) ? "getCallLine" : "getBotence");
            }
            assertThat(answer.body.toString()).doesNotContain(WRONG_SECRET);
        }
    }

    @Test
    void the_application_is_not_ready_then_but_alive() throws Exception {
        try (ConfigurableApplicationContext application = application(WRONG_SECRET)) {
            assertThat(get(application, "/readiness").status).isEqualTo(503);
            assertThat(get(application, "/liveness").status).isEqualTo(200);
        }
        try (ConfigurableApplicationContext application = application(simulator.clientSecret())) {
            poll(application);
            assertThat(get(application, "/readiness").status).isEqualTo(200);
            assertThat(get(application, "/liveness").status).isEqualTo(200);
        }
    }

    @Test
    void camel_can_ask_in_the_background() throws Exception {
        try (ConfigurableApplicationContext application =
                application(simulator.clientSecret(), "--camel.health.async-camel-health-check=true")) {
            assertThat(details(get(application, "")).has("lastChecked")).isTrue();
        }
    }

    private ConfigurableApplicationContext application(String secret, String... more) {
        SpringApplication application = new SpringApplication(Application.class);
        String[] properties = {
            "--server.port=0",
            "--management.endpoint.health.show-details=always",
            "--management.endpoint.health.probes.enabled=true",
            "--management.endpoint.health.group.readiness.include=readinessState,camelReadinessState",
            "--management.endpoint.health.group.liveness.include=livenessState,camelLivenessState",
            "--camel.health.producers-enabled=true",
            "--camel.health.exposure-level=full",
            "--camel.component.flashai.base-url=" + simulator.baseUrl(),
            "--camel.component.flashai.client-id=" + simulator.clientId(),
            "--camel.component.flashai.client-secret=" + secret
        };
        return application.run(Stream.of(properties, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static void poll(ConfigurableApplicationContext application) {
        ((ScheduledPollConsumer) application
                        .getBean(CamelContext.class)
                        .getRoute("scripts")
                        .getConsumer())
                .run();
    }

    private static JsonNode details(Answer answer) {
        return answer.body.path("components").path("camelHealth").path("details");
    }

    private static Answer get(ConfigurableApplicationContext application, String path)
            throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }
}
