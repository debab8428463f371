package io.github.camelflashai;

import io.github.camelflashai.submit.RetryBudget;
import io.github.camelflashai.submit.Sleeper;
import io.github.camelflashai.webhook.CallbackEndpoints;
import io.github.camelflashai.wire.NonceSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Endpoint;
import org.apache.camel.processor.aggregate.MemoryAggregationRepository;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;

/**
 * The component {@code flashai}. One instance is one account with its defaults; several instances, under different names,
 * are several accounts in one Camel context.
 */
@Component("flashai")
public class FlashAiComponent extends HealthCheckComponent {
    private static final String HTTP_PREFIX = "http.";

    @Metadata
    private FlashAiConfiguration configuration = new FlashAiConfiguration();

    @Metadata(
            label = "health",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "How long in milliseconds the health check of producers goes by the last answer of the server, before it"
                            + " asks again. It asks by one call of getCallLine, for all endpoints of an account together.")
    private long healthCheckInterval = 60_000;

    private final RetryBudget retryBudget = new RetryBudget();
    private final AtomicReference<String> callbackUrl = new AtomicReference<>();
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private AccountHealths accountHealths;
    private CamelHttpClients httpClients;
    private AggregationRepository trackedInMemory;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        EndpointPath path = EndpointPath.named(remaining)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation '" + remaining + "' in flashai:"
                        + remaining + ". There are: " + EndpointPath.names()));
        FlashAiConfiguration own = configuration.copy();
        own.getHttp().putAll(PropertiesHelper.extractProperties(parameters, HTTP_PREFIX));
        FlashAiEndpoint endpoint = path.equals(EndpointPath.CALLBACK)
                ? CallbackEndpoints.create(uri, this, own)
                : new FlashAiEndpoint(uri, this, path, own);
        endpoint.setDelay(FlashAiEndpoint.DEFAULT_POLL_MILLIS);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        httpClients = new CamelHttpClients(getCamelContext());
        accountHealths = new AccountHealths(this);
        trackedInMemory = new MemoryAggregationRepository();
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(httpClients);
        super.doStop();
    }

    /**
     * Makes an address the one to which callbacks of this component's plans go, unless a plan names another.
     *
     * @param url the address with its token
     * @throws IllegalStateException if there is one already
     */
    public void registerCallback(String url) {
        if (!callbackUrl.compareAndSet(null, url)) {
            throw new IllegalStateException(
                    "Two callback routes of one flashai component: which of them is the plans' own?"
                            + " Set webhookAutoRegister=false on the other");
        }
    }

    /** Ends what {@link #registerCallback} began. */
    public void unregisterCallback() {
        callbackUrl.set(null);
    }

    /** The address for callbacks, or null if no callback route of this component runs. */
    String callbackUrl() {
        return callbackUrl.get();
    }

    /** The HTTP clients of this component, one for each server and set of HTTP options. */
    CamelHttpClients httpClients() {
        return httpClients;
    }

    /** The health of the accounts that endpoints of this component have. */
    AccountHealths accountHealths() {
        return accountHealths;
    }

    /** The nonces of a client id on a node, shared by all flashai components of the Camel context. */
    NonceSource nonces(String clientId, int node) {
        return NonceSources.of(getCamelContext()).get(clientId, node, clock);
    }

    /** The batches that are tracked where no repository is given, for all endpoints of this component. */
    AggregationRepository trackedInMemory() {
        return trackedInMemory;
    }

    /** The time by which requests are signed and batches watched. */
    public Clock clock() {
        return clock;
    }

    /** For tests: the time of requests, nonces and time-outs. */
    void setClock(Clock clock) {
        this.clock = clock;
    }

    /** What all endpoints of this component may spend on retries. */
    RetryBudget retryBudget() {
        return retryBudget;
    }

    Sleeper sleeper() {
        return sleeper;
    }

    /** For tests: waits between attempts. */
    void setSleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    public FlashAiConfiguration getConfiguration() {
        return configuration;
    }

    /** The account and the defaults of this component's endpoints. */
    public void setConfiguration(FlashAiConfiguration configuration) {
        this.configuration = configuration;
    }

    public long getHealthCheckInterval() {
        return healthCheckInterval;
    }

    public void setHealthCheckInterval(long healthCheckInterval) {
        this.healthCheckInterval = healthCheckInterval;
    }
}
