package io.github.camelflashai;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.consumer.PollConsumers;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Start, steer and watch calling campaigns of FlashAI, a service whose robots and agents phone lists of people.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "flashai",
        title = "FlashAI",
        syntax = "flashai:operation",
        category = {Category.API, Category.CLOUD},
        headersClass = FlashAiConstants.class)
public class FlashAiEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {
    /** Camel's own default of half a second would ask a remote server 120 times a minute. */
    static final long DEFAULT_POLL_MILLIS = 5_000;

    @UriPath(
            enums = EndpointPath.NAMES,
            description = "The operation of the API, request for any other path, watch to follow the batches that were "
                    + "submitted with track=true, or, behind webhook:, callback to take what FlashAI posts.")
    @Metadata(required = true)
    private final EndpointPath operation;

    @UriParam
    private final FlashAiConfiguration configuration;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_POLL_MILLIS,
            javaType = "java.time.Duration",
            description = "Milliseconds before the next poll.")
    private long delay;

    @UriParam(
            label = "advanced",
            secret = true,
            description =
                    "More options of the endpoint in a bean: a Map of names and values, such as #bean:north. It is"
                            + " the place for secrets, which do not belong into a URI, and for text that does not fit into one.")
    private @Nullable Map<String, Object> options;

    private AccountContext account;

    public FlashAiEndpoint(
            String uri, FlashAiComponent component, EndpointPath path, FlashAiConfiguration configuration) {
        super(uri, component);
        this.operation = path;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        if (!operation.canProduce()) {
            throw new IllegalArgumentException("flashai:" + operation + " can only be consumed from");
        }
        return new FlashAiProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = PollConsumers.create(account, this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    /** Also sets it for the scheduled polls, which keep the delay that counts. */
    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    public @Nullable Map<String, Object> getOptions() {
        return options;
    }

    public void setOptions(@Nullable Map<String, Object> options) {
        this.options = options;
    }

    /** Checks the account and the options, so that what is missing is named at start and not at the first message. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        OptionLimits.check(configuration);
        if (configuration.getChunks() != null && !operation.canBeChunked()) {
            throw misplaced("chunks", EndpointPath::canBeChunked);
        }
        if (configuration.isConfirm() && !operation.canBeConfirmed()) {
            throw misplaced("confirm", EndpointPath::canBeConfirmed);
        }
        account = getComponent().registry().context(operation, configuration, new EndpointParameters(this));
    }

    private FlashAiOptionsException misplaced(String option, Predicate<EndpointPath> fit) {
        return new FlashAiOptionsException(
                option, "does not go with " + operation, "it goes with " + EndpointPath.names(fit));
    }

    @Override
    public FlashAiComponent getComponent() {
        return (FlashAiComponent) super.getComponent();
    }

    public FlashAiConfiguration getConfiguration() {
        return configuration;
    }

    /** What the producer and the consumers of this endpoint work with. */
    AccountContext account() {
        return account;
    }

    /** The base URL; null as long as none is set. */
    @Override
    public @Nullable String getServiceUrl() {
        return configuration.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }
}
