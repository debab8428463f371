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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
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

    /** As the docs recommend it: the port of the callbacks shows nothing, and nobody who is not logged in sees an account. */
    @Test
    void a_port_of_its_own_keeps_health_from_those_who_post_callbacks() throws Exception {
        try (ConfigurableApplicationContext application = application(
                WRONG_SECRET,
                "--management.server.port=0",
                "--management.endpoint.health.show-details=when-authorized")) {
            poll(application);
            assertThat(status(application, "local.server.port")).isEqualTo(404);
            HttpResponse<String> answer = response(application, "local.management.port", "");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .doesNotContain(simulator.clientId(), simulator.baseUrl(), "components", "flashai");
        }
    }

    @Test
    void details_have_no_stack_traces() throws Exception {
        try (ConfigurableApplicationContext application = application(WRONG_SECRET)) {
            poll(application);
            String shown = response(application, "local.server.port", "").body();
            assertThat(shown).contains(PRODUCER, "consumer:scripts", "1003");
            assertThat(shown).doesNotContain("\\tat ", "Caused by", "HttpFlashAiClient.java");
        }
    }

    /** As the docs page says it. */
    @Test
    void the_console_says_what_became_of_a_campaign() throws Exception {
        try (ConfigurableApplicationContext application = application(
                simulator.clientSecret(),
                "--camel.main.dev-console-enabled=true",
                "--management.endpoints.web.exposure.include=health,camel")) {
            application
                    .getBean(ProducerTemplate.class)
                    .requestBody(
                            "flashai:addPlan?track=true&userId=1&botenceId=20260101000000000000000001_en&callDate=20991201"
                                    + "&callHour=9&clear=0&recall=0&batchName=spring-sale-01",
                            "13800000001");
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            String shown = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/actuator/camel/flashai:spring-sale-01"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode batch = new ObjectMapper()
                    .readTree(shown)
                    .findPath("trackedBatches")
                    .path(0);
            assertThat(batch.path("batchName").asText()).as(shown).isEqualTo("spring-sale-01");
            assertThat(batch.path("state").asText()).isEqualTo("submitted");
            assertThat(shown).doesNotContain("13800000001", simulator.clientSecret());
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
        // Spring Boot joins what stands twice: what a test adds goes before the rest.
        return application.run(Stream.of(properties, more)
                .flatMap(Stream::of)
                .collect(Collectors.toMap(
                        property -> property.substring(0, property.indexOf('=')),
                        property -> property,
                        (first, last) -> last))
                .values()
                .toArray(String[]::new));
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
        HttpResponse<String> response = response(application, "local.server.port", path);
        return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }

    private static int status(ConfigurableApplicationContext application, String port)
            throws IOException, InterruptedException {
        return response(application, port, "").statusCode();
    }

    private static HttpResponse<String> response(ConfigurableApplicationContext application, String port, String path)
            throws IOException, InterruptedException {
        String address = "http://localhost:" + application.getEnvironment().getProperty(port) + "/actuator/health";
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
