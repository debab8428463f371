package io.github.camelflashai;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.consumer.BatchSummaryConsumer;
import io.github.camelflashai.webhook.CallbackEndpoints;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.HttpTransport;
import io.github.camelflashai.wire.RequestBuilder;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
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

    /** Annotations need a constant; a test holds it against the catalogue. */
    private static final String PATHS =
            "addPlan,batchPlanPause,batchPlanRestart,batchPlanStop,batchPhoneDelete,getBotence,"
                    + "queryPlanParams,getCallLine,getBatchPlanCallSummary,getBatchSummaryGroupByLine,getBatchPlanList,"
                    + "getBatchPlanCallList,getPhoneDetail,queryAgentGroup,addAgentPlan,request,"
                    + CallbackEndpoints.PATH;

    @UriPath(
            enums = PATHS,
            description =
                    "The operation of the API, or request for any other path. Behind webhook: it is callback, which "
                            + "takes what FlashAI posts.")
    @Metadata(required = true)
    private final Operation operation;

    @UriParam
    private final FlashAiConfiguration configuration;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_POLL_MILLIS,
            javaType = "java.time.Duration",
            description = "Milliseconds before the next poll.")
    private long delay;

    private FlashAiClient client;
    private RequestBuilder requestBuilder;

    public FlashAiEndpoint(
            String uri, FlashAiComponent component, Operation operation, FlashAiConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new FlashAiProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        BatchSummaryConsumer consumer = BatchSummaryConsumer.of(this, processor);
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

    /** Checks the account and the options, so that what is missing is told at start and not at the first message. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Account account =
                Account.of(configuration.getBaseUrl(), configuration.getClientId(), configuration.getClientSecret());
        FlashAiComponent component = getComponent();
        requestBuilder = new RequestBuilder(configuration.requestRules());
        client = new FlashAiClient(
                account,
                new HttpTransport(
                        component.httpClients().client(account.baseUrl(), configuration.getHttp()),
                        configuration.getMaxResponseSize()),
                component.nonces(account.clientId(), configuration.getNonceNode()),
                component.clock(),
                configuration.callLayout());
    }

    @Override
    public FlashAiComponent getComponent() {
        return (FlashAiComponent) super.getComponent();
    }

    /** The operation; null if the endpoint takes callbacks. */
    public Operation getOperation() {
        return operation;
    }

    public FlashAiConfiguration getConfiguration() {
        return configuration;
    }

    /** The client of this endpoint's account. */
    public FlashAiClient client() {
        return client;
    }

    /** The check of this endpoint's requests. */
    public RequestBuilder requestBuilder() {
        return requestBuilder;
    }
}
