package io.github.camelflashai;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.HttpAddress;
import io.github.camelflashai.webhook.CallbackGate;
import io.github.camelflashai.webhook.CallbackGates;
import io.github.camelflashai.webhook.CallbackHandler;
import io.github.camelflashai.webhook.CallbackTokens;
import io.github.camelflashai.wire.PlainTextWarning;
import io.github.camelflashai.wire.response.CallbackReader;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callbacks, behind {@code webhook:}. It has no annotations of its own: its options are those of
 * {@link FlashAiEndpoint}, and camel-webhook stays optional because nothing else here knows it.
 */
final class FlashAiCallbackEndpoint extends FlashAiEndpoint implements WebhookCapableEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(FlashAiCallbackEndpoint.class);

    private static final String PLATFORM_HTTP = "platform-http";

    private final String defaultPath;
    private WebhookConfiguration webhook;
    private CallbackTokens tokens;

    private FlashAiCallbackEndpoint(
            String uri,
            String defaultPath,
            FlashAiComponent component,
            EndpointPath path,
            FlashAiConfiguration configuration) {
        super(uri, component, path, configuration);
        this.defaultPath = defaultPath;
    }

    /** The endpoint; as a method, so that its caller can be loaded without camel-webhook. */
    static FlashAiEndpoint of(
            String uri, FlashAiComponent component, EndpointPath callback, FlashAiConfiguration configuration) {
        // The name of the component first: each account has its own address.
        String path = "/" + uri.replaceFirst("\\?.*", "").replaceAll(":(//)?", "/");
        return new FlashAiCallbackEndpoint(uri, path, component, callback, configuration);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        tokens = CallbackTokens.of(getConfiguration().getCallbackToken());
        if (tokens.areNone()) {
            LOG.warn(
                    "Callbacks are accepted from anybody (callbackToken=none): who finds the address can invent results");
        }
    }

    /** The path that camel-webhook would choose depends on all options, and so would change with a token. */
    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        webhook = webhookConfiguration;
        if (webhook.getWebhookPath() == null) {
            webhook.setWebhookPath(defaultPath);
        }
        if (webhook.getWebhookComponentName() == null && !hasHttpServer()) {
            getCamelContext().getComponent(PLATFORM_HTTP, true);
        }
    }

    /** camel-webhook takes a server from the components that are there, and by itself makes any but Camel's platform HTTP. */
    private boolean hasHttpServer() {
        return getCamelContext().getComponentNames().stream()
                .map(getCamelContext()::getComponent)
                .anyMatch(RestConsumerFactory.class::isInstance);
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        FlashAiConfiguration configuration = getConfiguration();
        int maxSize = configuration.getCallbackMaxSize();
        ActivityListener activity = account().activity();
        return new CallbackHandler(
                configuration,
                CallbackGates.of(getCamelContext()),
                new CallbackGate(
                        webhook.computeFullPath(true), tokens, account().account(), maxSize, activity),
                new CallbackReader(maxSize, configuration.callLayout()),
                next,
                activity,
                account().state().askedCallPages());
    }

    /** The server gets the address with each plan, so what is to be done is to remember it. */
    @Override
    public void registerWebhook() {
        account().state().registerCallback(externalUrl() + webhook.computeFullPath(true) + tokens.query());
    }

    @Override
    public void unregisterWebhook() {
        account().state().unregisterCallback();
    }

    private String externalUrl() {
        String url = webhook.getWebhookExternalUrl();
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException(
                    "webhookExternalUrl is missing: set it to the address at which FlashAI reaches"
                            + " this application, such as webhook:flashai:callback?webhookExternalUrl=https://esb.example.com. Where"
                            + " the plans are submitted by another application, webhookAutoRegister=false does without");
        }
        HttpAddress address = HttpAddress.parse(url)
                .filter(HttpAddress::isHostAndPath)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "webhookExternalUrl is no http:// or https:// address of a host, with or without a"
                                        + " path, and without user, query and fragment: set it to one such as https://esb.example.com"));
        PlainTextWarning.check(address, "the callbacks and their token", "webhookExternalUrl");
        return url.replaceAll("/+$", "");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("Callbacks come over HTTP: write from(\"webhook:" + getEndpointBaseUri()
                + "\") in place of from(\"" + getEndpointBaseUri() + "\")");
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                getEndpointBaseUri() + " is no operation that could be called; from(\"webhook:" + getEndpointBaseUri()
                        + "\") takes callbacks");
    }
}
