package io.github.camelflashai.bench;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends exchanges into routes, as a consumer does, without a template's costs around it. */
final class RouteClient implements AutoCloseable {
    private final CamelContext context = new DefaultCamelContext();

    RouteClient(RouteBuilder... routes) throws Exception {
        for (RouteBuilder builder : routes) {
            context.addRoutes(builder);
        }
        context.start();
    }

    /** Work that sends an exchange into a route; an exchange that ends in an exception ends the benchmark. */
    Work send(String uri, Map<String, Object> headers, Object body) throws Exception {
        Endpoint endpoint = context.getEndpoint(uri);
        Producer producer = endpoint.createProducer();
        producer.start();
        return () -> {
            Exchange exchange = endpoint.createExchange();
            exchange.getMessage().setBody(body);
            exchange.getMessage().getHeaders().putAll(headers);
            producer.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return exchange.getMessage().getBody() == null ? 0 : 1;
        };
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
