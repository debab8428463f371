package io.github.camelflashai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/**
 * An application has Camel's AWS components beside flashai. Here they stand behind flashai among the dependencies, so that a
 * version of the same library that flashai brought along would win over theirs, and break them.
 */
class BesideAwsTest extends CamelTestSupport {
    /** An answer of SQS, whose client compares the digest of what it has sent. */
    private static final String SENT =
            "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"}";

    @Test
    void a_message_goes_to_sqs() throws Exception {
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
        try {
            assertThat(template.request(
                                    "aws2-sqs:queue?accessKey=x&secretKey=y&region=eu-west-1&overrideEndpoint=true"
                                            + "&queueOwnerAWSAccountId=1&uriEndpointOverride=http://localhost:"
                                            + sqs.getAddress().getPort(),
                                    exchange -> exchange.getMessage().setBody("hello"))
                            .getMessage()
                            .getHeader("CamelAwsSqsMessageId"))
                    .isEqualTo("m-1");
        } finally {
            sqs.stop(0);
        }
    }
}
