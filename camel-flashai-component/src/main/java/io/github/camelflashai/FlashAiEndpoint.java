package io.github.camelflashai;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.consumer.PollConsumers;
import io.github.camelflashai.consumer.TrackedBatches;
import io.github.camelflashai.submit.ChunkWideCaller;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.Caller;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.HttpTransport;
import io.github.camelflashai.wire.ReportingCaller;
import io.github.camelflashai.wire.RequestBuilder;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

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
public class FlashAiEndpoint extends ScheduledPollEndpoint {
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
    private Map<String, Object> options;

    private AccountState accountState;
    private Caller client;
    private Caller retryingClient;
    private RequestBuilder requestBuilder;
    private AccountHealth accountHealth;

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
        Consumer consumer = PollConsumers.create(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    /** Also tells the scheduled polls, which keep the delay that counts. */
    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    public Map<String, Object> getOptions() {
        return options;
    }

    public void setOptions(Map<String, Object> options) {
        this.options = options;
    }

    /** Checks the account and the options, so that what is missing is told at start and not at the first message. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Account account =
                Account.of(configuration.getBaseUrl(), configuration.getClientId(), configuration.getClientSecret());
        FlashAiComponent component = getComponent();
        accountState = component.stateOf(account);
        if (configuration.isChunks() && !ChunkWideCaller.knows(getOperation())) {
            throw new IllegalArgumentException(
                    "chunks=true goes with " + ChunkWideCaller.operations() + ", not with " + operation);
        }
        requestBuilder = new RequestBuilder(configuration.requestRules());
        Caller once = new FlashAiClient(
                account,
                new HttpTransport(
                        component.httpClients().client(account.baseUrl(), configuration.getHttp()),
                        configuration.getMaxResponseSize()),
                component.nonces(account.clientId(), configuration.getNonceNode()),
                component.clock(),
                configuration.callLayout());
        Caller reported = new ReportingCaller(once, component.activity());
        accountHealth = component.accountHealths().of(account, reported);
        Caller single = accountHealth.observed(reported);
        Caller retrying = component
                .retryBudget()
                .retrying(
                        single,
                        account.baseUrl().toString(),
                        configuration.retryRules(),
                        component.sleeper(),
                        component.activity());
        component.accounts().add(account.toString());
        client = configuration.isChunks() ? new ChunkWideCaller(single) : single;
        retryingClient = configuration.isChunks() ? new ChunkWideCaller(retrying) : retrying;
    }

    @Override
    public FlashAiComponent getComponent() {
        return (FlashAiComponent) super.getComponent();
    }

    /** What stands in the path of the URI. */
    public EndpointPath path() {
        return operation;
    }

    /** The operation of the API that this endpoint calls. */
    public Operation getOperation() {
        return operation.operation();
    }

    public FlashAiConfiguration getConfiguration() {
        return configuration;
    }

    /** The client of this endpoint's account, which makes one attempt: what polls makes the next with the next poll. */
    public Caller client() {
        return client;
    }

    /** The client that repeats what fails, as far as that is safe. */
    Caller retryingClient() {
        return retryingClient;
    }

    /** The health of this endpoint's account. */
    AccountHealth accountHealth() {
        return accountHealth;
    }

    /** The batches that are submitted with {@code track=true} and watched. */
    public TrackedBatches trackedBatches() throws Exception {
        AggregationRepository given = configuration.getAggregationRepository();
        return getComponent().trackedBatches(given == null ? accountState.trackedInMemory() : given);
    }

    /**
     * Makes an address the one to which callbacks of this account's plans go, unless a plan names another.
     *
     * @param url the address with its token
     * @throws IllegalStateException if there is one already
     */
    public void registerCallback(String url) {
        accountState.registerCallback(url);
    }

    /** Ends what {@link #registerCallback} began. */
    public void unregisterCallback() {
        accountState.unregisterCallback();
    }

    /** The address for callbacks, or null if no callback route of this account runs. */
    String callbackUrl() {
        return accountState.callbackUrl();
    }

    /** The check of this endpoint's requests. */
    public RequestBuilder requestBuilder() {
        return requestBuilder;
    }
}
