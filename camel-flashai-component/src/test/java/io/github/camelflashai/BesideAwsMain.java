package io.github.camelflashai;

import com.sun.net.httpserver.HttpServer;
import io.github.camelflashai.simulator.FlashAiSimulator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that sends a message to SQS and asks FlashAI for its lines. Prints what it got. */
public final class BesideAwsMain {
    /** An answer of SQS, whose client compares the digest of what it has sent. */
    private static final String SENT =
            "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"}";

    private BesideAwsMain() {}

    public static void main(String... args) throws Exception {
        HttpServer sqs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sqs.createContext("/", request -> {
            request.getRequestBody().readAllBytes();
            request.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            byte[] answer = SENT.getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
            request.close();
        });
        sqs.start();
        try (FlashAiSimulator simulator = FlashAiSimulator.builder().start();
                CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(simulator.baseUrl());
            component.getConfiguration().setClientId(simulator.clientId());
            component.getConfiguration().setClientSecret(simulator.clientSecret());
            context.addComponent("flashai", component);
            context.start();
            Object id = context.createProducerTemplate()
                    .request(
                            "aws2-sqs:queue?accessKey=x&secretKey=y&region=eu-west-1&overrideEndpoint=true"
                                    + "&queueOwnerAWSAccountId=1&uriEndpointOverride=http://localhost:"
                                    + sqs.getAddress().getPort(),
                            exchange -> exchange.getMessage().setBody("hello"))
                    .getMessage()
                    .getHeader("CamelAwsSqsMessageId");
            System.out.println("SQS took " + id);
            String lines = context.createProducerTemplate().requestBody("flashai:getCallLine", null, String.class);
            System.out.println("FlashAI has " + lines);
        } finally {
            sqs.stop(0);
        }
    }
}
