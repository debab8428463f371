package io.github.camelflashai.webhook;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiEndpoint;

/** Makes the endpoint that takes callbacks, if camel-webhook is there. */
public final class CallbackEndpoints {
    private static final String CAMEL_WEBHOOK = "org.apache.camel.component.webhook.WebhookCapableEndpoint";

    private CallbackEndpoints() {}

    /**
     * The endpoint.
     *
     * @throws IllegalArgumentException if camel-webhook is not on the class path
     */
    public static FlashAiEndpoint create(String uri, FlashAiComponent component, FlashAiConfiguration configuration) {
        if (component.getCamelContext().getClassResolver().resolveClass(CAMEL_WEBHOOK) == null) {
            throw new IllegalArgumentException("Callbacks need camel-webhook: add org.apache.camel:camel-webhook to the"
                    + " application, and one of Camel's HTTP servers");
        }
        return FlashAiCallbackEndpoint.of(uri, component, configuration);
    }
}
