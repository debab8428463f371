package io.github.camelflashai.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.WithoutJar;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** camel-webhook is optional: without it all but callbacks works, and who writes a callback route is told what to add. */
class WithoutCamelWebhookTest {
    @Test
    void all_but_callbacks_works_and_those_say_what_is_missing() throws Exception {
        assertThat(WithoutJar.call("camel-webhook", Endpoints.class, "create"))
                .isEqualTo("flashai://addPlan; Callbacks need camel-webhook: add org.apache.camel:camel-webhook to"
                        + " the application, and one of Camel's HTTP servers");
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
    }
}
