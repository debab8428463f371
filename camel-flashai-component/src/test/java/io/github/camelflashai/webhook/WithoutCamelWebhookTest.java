package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** camel-webhook is optional: without it all but callbacks works, and who writes a callback route is told what to add. */
class WithoutCamelWebhookTest {
    @Test
    void all_but_callbacks_works_and_those_say_what_is_missing() throws Exception {
        assertThat(withoutWebhook("create"))
                .isEqualTo("flashai://addPlan; Callbacks need camel-webhook: add org.apache.camel:camel-webhook to"
                        + " the application, and one of Camel's HTTP servers");
    }

    @Test
    void the_kamelet_says_that_the_component_webhook_is_missing() throws Exception {
        assertThat(withoutWebhook("startKamelet"))
                .contains(
                        "No endpoint could be found for: webhook:",
                        "please check your classpath contains the needed Camel component jar");
    }

    private static String withoutWebhook(String method) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader withoutWebhook = classLoader()) {
            thread.setContextClassLoader(withoutWebhook);
            return (String) withoutWebhook
                    .loadClass(Endpoints.class.getName())
                    .getMethod(method)
                    .invoke(null);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs inside the other class loader. */
    public static final class Endpoints {
        private Endpoints() {}

        public static String create() throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                String account = "?baseUrl=http://localhost/api&clientId=x&clientSecret=y";
                String created =
                        context.getEndpoint("flashai:addPlan" + account).getEndpointBaseUri();
                try {
                    return created + "; " + context.getEndpoint("flashai:callback" + account);
                } catch (RuntimeException e) {
                    return created + "; " + e.getCause().getMessage();
                }
            }
        }

        public static String startKamelet() throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("kamelet:flashai-callback-source?webhookExternalUrl=https://esb.example.com")
                                .to("log:callbacks");
                    }
                });
                context.start();
                return "started";
            } catch (Exception e) {
                return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                        .map(Throwable::getMessage)
                        .collect(Collectors.joining("; "));
            }
        }
    }

    private static URLClassLoader classLoader() {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("camel-webhook"))
                .map(WithoutCamelWebhookTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
