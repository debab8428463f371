package io.github.camelflashai.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelflashai.simulator.FlashAiSimulator;
import io.github.camelflashai.webhook.CallbackApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The properties that the docs page names lead to an address from which Prometheus can read. */
class MetricsEndpointTest {
    private static final String MANAGEMENT_SERVER = "org.apache.camel.main.HttpManagementServerConfigurationProperties";

    @Test
    void camel_main_serves_the_metrics() throws Exception {
        int port = managementPort();
        try (FlashAiSimulator simulator = FlashAiSimulator.builder().start();
                CallbackApplication application = new CallbackApplication(simulator)
                        .with("camel.metrics.enabled", "true")
                        .with("camel.management.enabled", "true")
                        .with("camel.management.metrics-enabled", "true")
                        .with("camel.management.port", Integer.toString(port))
                        .start()) {
            application.context().createProducerTemplate().requestBody("flashai:getBotence", (Object) null);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/observe/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("flashai_client_requests_seconds_count{account=\"flashai\"");
        }
    }

    /** As the docs page says it. */
    @Test
    void camel_main_serves_the_console() throws Exception {
        int port = managementPort();
        try (FlashAiSimulator simulator = FlashAiSimulator.builder().start();
                BusyDay day = new BusyDay(simulator)
                        .with("camel.main.dev-console-enabled", "true")
                        .with("camel.management.enabled", "true")
                        .with("camel.management.dev-console-enabled", "true")
                        .with("camel.management.port", Integer.toString(port))
                        .live()) {
            String address = "http://localhost:" + port + "/q/dev/flashai?campaign=" + BusyDay.BATCH;
            HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(address));
            HttpClient client = HttpClient.newHttpClient();
            assertThat(client.send(question.build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("Component: flashai", BusyDay.BATCH + " since ")
                    .doesNotContain(BusyDay.PHONE, simulator.clientSecret(), CallbackApplication.TOKEN);
            assertThat(client.send(
                                    question.header("Accept", "application/json")
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body()
                            .replaceAll("\\s", ""))
                    .contains("\"batchName\":\"" + BusyDay.BATCH + "\"");
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A free one, where camel-main has a management server that keeps to it. */
    private static int managementPort() throws IOException {
        assumeTrue(isThere(MANAGEMENT_SERVER), "camel-main has a management server from 4.12 on");
        assumeFalse(
                new DefaultCamelContext().getVersion().startsWith("4.14."),
                "camel-platform-http-main 4.14.0 looks for the router of port 8080, whatever the server's port");
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
