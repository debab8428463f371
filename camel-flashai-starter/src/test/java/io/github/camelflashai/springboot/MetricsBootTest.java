package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.simulator.FlashAiSimulatorExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** An application with Actuator on its class path shows the metrics of FlashAI with no more than Actuator's own properties. */
@ExtendWith(FlashAiSimulatorExtension.class)
class MetricsBootTest {
    private final FlashAiSimulator simulator;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    MetricsBootTest(FlashAiSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void requests_are_timed_in_actuators_registry() throws Exception {
        try (ConfigurableApplicationContext application = application()) {
            application.getBean(ProducerTemplate.class).requestBody("flashai:getBotence", (Object) null);

            assertThat(get(application, "/actuator/prometheus").lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("flashai_client_requests_seconds_count{account=\"flashai\"")
                            .contains("operation=\"getBotence\",outcome=\"success\"")
                            .endsWith(" 1"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("flashai_pool_max{account=\"flashai\"")
                            .endsWith(" 200.0"));
            assertThat(get(application, "/actuator/metrics/flashai.client.nonces"))
                    .contains("\"value\":1.0");
        }
    }

    @Test
    void actuators_properties_for_timers_go_for_them() throws Exception {
        try (ConfigurableApplicationContext application =
                application("management.metrics.distribution.percentiles-histogram.flashai.client.requests=true")) {
            application.getBean(ProducerTemplate.class).requestBody("flashai:getBotence", (Object) null);

            assertThat(get(application, "/actuator/prometheus")).contains("flashai_client_requests_seconds_bucket{");
        }
    }

    private static String get(ConfigurableApplicationContext application, String path) throws Exception {
        String port = application.getBean(Environment.class).getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private ConfigurableApplicationContext application(String... more) {
        String[] properties = {
            "server.port=0",
            "management.endpoints.web.exposure.include=metrics,prometheus",
            "camel.component.flashai.base-url=" + simulator.baseUrl(),
            "camel.component.flashai.client-id=" + simulator.clientId(),
            "camel.component.flashai.client-secret=" + simulator.clientSecret()
        };
        String[] all = Arrays.copyOf(properties, properties.length + more.length);
        System.arraycopy(more, 0, all, properties.length, more.length);
        return SpringApplication.run(
                Application.class,
                Arrays.stream(all).map(property -> "--" + property).toArray(String[]::new));
    }
}
