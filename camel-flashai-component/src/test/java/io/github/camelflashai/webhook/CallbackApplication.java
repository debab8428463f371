package io.github.camelflashai.webhook;

import io.github.camelflashai.simulator.CallbackSender;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;

/** An application of camel-main with Vert.x and a callback route, set up by properties as its users do. */
public final class CallbackApplication implements AutoCloseable {
    public static final String TOKEN = "token-of-the-tests-0123456789abcdef";

    /** What the route got. */
    public record Received(Map<String, Object> headers, Object body) {}

    private final Main main = new Main();
    private final Map<String, String> properties = new TreeMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final int port = freePort();
    private String uri = "webhook:flashai:callback";
    private String polled;
    private RoutesBuilder routes;
    private Processor processor = exchange -> {};

    public CallbackApplication(FlashAiSimulator simulator) {
        with("camel.server.enabled", "true");
        with("camel.server.port", Integer.toString(port));
        with("camel.component.flashai.base-url", simulator.baseUrl());
        with("camel.component.flashai.client-id", simulator.clientId());
        with("camel.component.flashai.client-secret", simulator.clientSecret());
        with("camel.component.flashai.callback-token", TOKEN);
        with("camel.component.webhook.configuration.webhook-external-url", base());
        with("camel.main.shutdown-timeout", "2");
        // camel-main lists its properties in the log, and in older versions cannot be told which of them to hide.
        if (canHide()) {
            with("camel.main.additional-sensitive-keywords", "callbackToken");
        } else {
            with("camel.main.auto-configuration-log-summary", "false");
        }
        // What is slower than this is cut off. Ten times as long would be usual.
        with("camel.component.platform-http.request-timeout", "3000");
    }

    public CallbackApplication with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    CallbackApplication without(String property) {
        properties.remove(property);
        return this;
    }

    public CallbackApplication from(String from) {
        uri = from;
        return this;
    }

    /** A second route, which stands before the callback route. */
    public CallbackApplication polling(String from) {
        polled = from;
        return this;
    }

    /** Routes of its own in the place of the one that notes what it got. */
    public CallbackApplication routing(RoutesBuilder own) {
        routes = own;
        return this;
    }

    /** What the route does, after it has noted down what it got. */
    public CallbackApplication doing(Processor what) {
        processor = what;
        return this;
    }

    public CallbackApplication start() throws Exception {
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(routes == null ? noting() : routes);
        main.start();
        return this;
    }

    private RouteBuilder noting() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                if (polled != null) {
                    from(polled).to("direct:received");
                }
                from(uri).to("direct:received");
                from("direct:received").process(exchange -> {
                    received.add(new Received(
                            new TreeMap<>(exchange.getMessage().getHeaders()),
                            exchange.getMessage().getBody()));
                    processor.process(exchange);
                });
            }
        };
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public CallbackSender sender() {
        return CallbackSender.to(base() + "/flashai/callback?token=" + TOKEN);
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        main.stop();
    }

    private static boolean canHide() {
        return Stream.of(MainConfigurationProperties.class.getMethods())
                .anyMatch(method -> method.getName().equals("setAdditionalSensitiveKeywords"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
