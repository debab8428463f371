package io.github.camelflashai;

import io.github.camelflashai.consumer.TrackedBatches;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.observe.ManagedFlashAi;
import io.github.camelflashai.observe.Metrics;
import io.github.camelflashai.submit.RetryBudget;
import io.github.camelflashai.submit.Sleeper;
import io.github.camelflashai.webhook.CallbackEndpoints;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.StringHelper;

/**
 * The component {@code flashai}. One instance is one account with its defaults; several instances, under different names,
 * are several accounts in one Camel context.
 */
@Component("flashai")
@ManagedResource(description = "Managed FlashAI component")
public class FlashAiComponent extends HealthCheckComponent implements ManagedFlashAi {
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
    private final Map<AccountKey, AccountState> accountStates = new ConcurrentHashMap<>();
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private AccountHealths accountHealths;
    private CamelHttpClients httpClients;
    private final Map<AggregationRepository, TrackedBatches> tracked = new ConcurrentHashMap<>();
    private final Set<String> accounts = ConcurrentHashMap.newKeySet();
    private Activity activity;

    private record AccountKey(URI baseUrl, String clientId) {}

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        EndpointPath path = EndpointPath.named(remaining)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation '" + remaining + "' in flashai:"
                        + remaining + ". There are: " + EndpointPath.names()));
        // Now, and not at the start: the component has no name before, and camel-main no registry of meters.
        Metrics.show(activity, getCamelContext(), StringHelper.before(uri, ":"));
        FlashAiConfiguration own = configuration.copy();
        FlashAiEndpoint endpoint = path.equals(EndpointPath.CALLBACK)
                ? CallbackEndpoints.create(uri, this, own)
                : new FlashAiEndpoint(uri, this, path, own);
        endpoint.setDelay(FlashAiEndpoint.DEFAULT_POLL_MILLIS);
        setOptions(endpoint, parameters);
        if (endpoint.getOptions() != null) {
            Map<String, Object> options = new HashMap<>(endpoint.getOptions());
            setOptions(endpoint, options);
            validateParameters(uri, options, null);
        }
        return endpoint;
    }

    private void setOptions(FlashAiEndpoint endpoint, Map<String, Object> options) throws Exception {
        endpoint.getConfiguration().getHttp().putAll(PropertiesHelper.extractProperties(options, HTTP_PREFIX));
        setProperties(endpoint, options);
    }

    /** Before the component is added to JMX, which reads what it does. */
    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        activity = new Activity(clock);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        httpClients = new CamelHttpClients(getCamelContext(), activity);
        accountHealths = new AccountHealths(this);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(httpClients);
        activity.close();
        super.doStop();
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

    /** The batches that are tracked in a repository. */
    TrackedBatches trackedBatches(AggregationRepository repository) throws Exception {
        TrackedBatches batches = TrackedBatches.in(getCamelContext(), repository, clock);
        tracked.put(repository, batches);
        return batches;
    }

    @Override
    public Collection<TrackedBatches> trackedBatches() {
        return tracked.values();
    }

    @Override
    public Set<String> accounts() {
        return accounts;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    /** What the endpoints of an account share. */
    AccountState stateOf(Account account) {
        return accountStates.computeIfAbsent(
                new AccountKey(account.baseUrl(), account.clientId()), key -> new AccountState());
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
