package io.github.camelflashai.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

/** What stands in the log of an application that lacks options, and so does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FlashAiOptionsFailureAnalyzerTest {
    private static final String PREFIX = "camel.component.flashai.";

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to("{{uri}}");
                }
            };
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class CallbackApplication {
        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:flashai:callback?webhookExternalUrl=http://localhost")
                            .process(exchange -> {});
                }
            };
        }
    }

    @Test
    void everything_that_is_missing_is_told_at_once(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class, "--spring.main.web-application-type=none", "--uri=flashai:addPlan"))
                .isInstanceOf(FailedToCreateRouteException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        """
                        Description:

                        flashai://addPlan cannot start:

                            baseUrl is missing
                            clientId is missing
                            clientSecret is missing

                        Action:

                        Set or correct these properties:

                            camel.component.flashai.base-url: set it to the address of your FlashAI API, such as https://HOST/api/v1/thirdApi
                            camel.component.flashai.client-id: set it to the client id of your FlashAI account
                            camel.component.flashai.client-secret: set it to the client secret of your FlashAI account
                        """);
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, '', baseUrl is missing",
        "client-id, '', clientId is missing",
        "client-secret, '', clientSecret is missing",
        "base-url, flashai.example.com, baseUrl is no http:// or https:// address",
        "client-secret, ' padded', clientSecret has white space around it",
        "server-time-zone, Nowhere, 'serverTimeZone is ''Nowhere'', which is no time zone'",
        "call-fields, 'phone,phone', callFields names phone twice",
        "nonce-node, 62, nonceNode is 62",
        "phone-list-joiner, 1, phoneListJoiner is empty or holds digits",
        "max-retries, -1, maxRetries is -1",
        "settle-time, -1, settleTime is -1 ms",
        "chunk-size, -1, chunkSize is -1",
        "http.colour, red, http.colour is no option of Camel HTTP",
        "ssl-bundle, mine, 'sslBundle is ''mine'', which is no SSL bundle of the application'"
    })
    void oneThatIsMissingOrWrongIsToldAlone(String property, String value, String told, CapturedOutput output) {
        fails(Application.class, "uri=flashai:addPlan", PREFIX + property + "=" + value);

        assertThat(output).contains("cannot start:\n\n    " + told).contains("\n    " + PREFIX + property + ": ");
        assertThat(output.getAll().split("\n    " + PREFIX, -1)).hasSize(2);
        assertThat(output).doesNotContain("padded", "s3cret-of-the-test");
    }

    @Test
    void an_ssl_bundle_beside_ssl_parameters_is_told(CapturedOutput output) {
        fails(
                Application.class,
                "uri=flashai:addPlan",
                PREFIX + "ssl-bundle=mine",
                PREFIX + "http.ssl-context-parameters=#tls");

        assertThat(output).contains("cannot start:\n\n    sslBundle is set, and so is http.ssl-context-parameters");
    }

    @Test
    void the_endpoint_is_named_without_its_options(CapturedOutput output) {
        fails(Application.class, "uri=flashai:addPlan?baseUrl=nowhere&clientSecret=RAW(in-the-uri)");

        assertThat(output)
                .contains("flashai://addPlan cannot start:\n\n    baseUrl is no http:// or https:// address")
                .doesNotContain("in-the-uri");
    }

    @Test
    void a_missing_callback_token_is_told(CapturedOutput output) {
        fails(CallbackApplication.class, "server.port=0");

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "callbackToken is missing")
                .contains("camel.component.flashai.callback-token: set it to 32 or more letters and digits");
    }

    /** Starts an application whose account is complete but for what the properties change. */
    private static void fails(Class<?> application, String... properties) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                PREFIX + "base-url",
                "http://localhost/api",
                PREFIX + "client-id",
                "client",
                PREFIX + "client-secret",
                "s3cret-of-the-test",
                "spring.main.web-application-type",
                application == Application.class ? "none" : "servlet"));
        for (String property : properties) {
            int equals = property.indexOf('=');
            all.put(property.substring(0, equals), property.substring(equals + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(application, arguments)).isInstanceOf(Exception.class);
    }
}
