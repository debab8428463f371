package io.github.camelflashai.results;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays the reverse proxy of the company: passes what comes below a path on to the application, without that path. */
final class PathProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String path;
    private final int target;

    private PathProxy(String path, int target) throws IOException {
        this.path = path;
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path + "/", this::pass);
        server.setExecutor(threads);
    }

    /**
     * Starts one.
     *
     * @param target the port of the application
     */
    static PathProxy start(String path, int target) throws IOException {
        PathProxy proxy = new PathProxy(path, target);
        proxy.server.start();
        return proxy;
    }

    /** Where it answers, with the path. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void pass(HttpExchange exchange) throws IOException {
        String there = exchange.getRequestURI().toString().substring(path.length());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + target + there))
                .header("Content-Type", "application/json")
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .build();
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
