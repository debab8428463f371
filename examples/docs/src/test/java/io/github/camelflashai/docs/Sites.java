package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.main.Main;

/** HTTP: the web server of the application, to which others post, and a server of others, to which it posts. */
final class Sites implements Part {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final HttpServer others;
    private final int port;
    private final Map<String, List<Delivery>> taken = new LinkedHashMap<>();

    Sites() throws IOException {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext("/", this::take);
        others.start();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** Where FlashAI posts to when it posts by the token. */
    String callbackUrl() {
        return "http://localhost:" + port + "/flashai/callback?token=" + TOKEN;
    }

    /** Code in which the application and the others are on this machine. */
    String here(String code) {
        return code.replace("webhookExternalUrl=https://esb.example.com", "webhookExternalUrl=http://localhost:" + port)
                .replace(
                        "https://crm.example.com",
                        "http://localhost:" + others.getAddress().getPort());
    }

    @Override
    public void bindTo(Main main) {
        main.addInitialProperty("camel.component.flashai.callback-token", TOKEN);
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
    }

    @Override
    public void put(String name, Delivery message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + name))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message.body()))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("answer of the route: " + answer.body())
                .isEqualTo(200);
        assertThat(new Delivery(answer.body(), Map.of()).json().isObject()).isTrue();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        Map<String, Object> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String name = "localhost:" + others.getAddress().getPort()
                + exchange.getRequestURI().getPath();
        taken.computeIfAbsent(name, none -> new CopyOnWriteArrayList<>()).add(new Delivery(body, headers));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public synchronized List<Delivery> at(String name) {
        return List.copyOf(taken.getOrDefault(name, List.of()));
    }

    @Override
    public synchronized void clear() {
        taken.clear();
    }

    @Override
    public void close() {
        others.stop(0);
    }
}
