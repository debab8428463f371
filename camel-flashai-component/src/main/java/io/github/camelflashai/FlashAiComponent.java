package io.github.camelflashai;

import io.github.camelflashai.account.AccountHealthRegistry;
import io.github.camelflashai.account.AccountRegistry;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.observe.ManagedFlashAi;
import io.github.camelflashai.observe.Metrics;
import io.github.camelflashai.observe.TrackedBatch;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
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
    private static final String CAMEL_WEBHOOK = "org.apache.camel.component.webhook.WebhookCapableEndpoint";

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

    @Metadata(
            label = "security",
            description =
                    "Whether an expression of a toD may set baseUrl, clientId, clientSecret, options, an option of the HTTP"
                            + " client, notifyUrl, notifyBatchUrl or fixed. Not by default, because who writes what the expression"
                            + " reads could have requests with their phones, or the results of calls, sent to a host of theirs.")
    private boolean allowDynamicAccount;

    private final DynamicAccounts dynamicAccounts = new DynamicAccounts();
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private AccountRegistry registry;
    private Activity activity;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        EndpointPath path = EndpointPath.named(remaining)
                .orElseThrow(() -> new IllegalArgumentException(EndpointPath.unknown(remaining)));
        if (!allowDynamicAccount) {
            dynamicAccounts.check(parameters);
        }
        // Now, and not at the start: the component has no name before, and camel-main no registry of meters.
        Metrics.show(activity, getCamelContext(), StringHelper.before(uri, ":"));
        FlashAiConfiguration own = configuration.copy();
        // Of a component's default an endpoint takes what goes with its operation.
        own.setChunks(path.canBeChunked() ? own.getChunks() : null);
        own.setConfirm(own.isConfirm() && path.canBeConfirmed());
        FlashAiEndpoint endpoint = path.equals(EndpointPath.CALLBACK)
                ? callbackEndpoint(uri, path, own)
                : new FlashAiEndpoint(uri, this, path, own);
        endpoint.setDelay(FlashAiEndpoint.DEFAULT_POLL_MILLIS);
        setOptions(endpoint, parameters);
        if (endpoint.getOptions() != null) {
            setOptionsOfBean(endpoint, new HashMap<>(endpoint.getOptions()));
        }
        return endpoint;
    }

    /** What is wrong is shown by name: it is the place for secrets, and Camel's own refusals show the values. */
    private void setOptionsOfBean(FlashAiEndpoint endpoint, Map<String, Object> options) throws Exception {
        try {
            setOptions(endpoint, options);
        } catch (PropertyBindingException e) {
            throw new FlashAiOptionsException(
                    "options", "has a value for " + e.getPropertyName() + " that it cannot take", "give another one");
        }
        if (!options.isEmpty()) {
            throw new FlashAiOptionsException(
                    "options",
                    "has " + new TreeSet<>(options.keySet()) + ", which are no options",
                    "spell them as the options of the endpoint");
        }
    }

    private FlashAiEndpoint callbackEndpoint(String uri, EndpointPath path, FlashAiConfiguration own) {
        if (getCamelContext().getClassResolver().resolveClass(CAMEL_WEBHOOK) == null) {
            throw new IllegalArgumentException("Callbacks need camel-webhook: add org.apache.camel:camel-webhook to the"
                    + " application, and one of Camel's HTTP servers");
        }
        return FlashAiCallbackEndpoint.of(uri, this, path, own);
    }

    private void setOptions(FlashAiEndpoint endpoint, Map<String, Object> options) throws Exception {
        endpoint.getConfiguration().getHttp().putAll(PropertiesHelper.extractProperties(options, HTTP_PREFIX));
        setProperties(endpoint, options);
    }

    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        return new NumberOptions(super.getComponentPropertyConfigurer());
    }

    @Override
    public PropertyConfigurer getEndpointPropertyConfigurer() {
        return new NumberOptions(super.getEndpointPropertyConfigurer());
    }

    /** Before the component is added to JMX, which reads what it does. */
    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        activity = new Activity(clock);
        registry = new AccountRegistry(
                getCamelContext(),
                activity,
                new AccountHealthRegistry(this, () -> Duration.ofMillis(healthCheckInterval)));
        registry.setTime(clock, sleeper);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        UnknownProperties.warn(getCamelContext(), this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(registry);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(registry);
        super.doStop();
    }

    /** What a toD may say of the account. */
    DynamicAccounts dynamicAccounts() {
        return dynamicAccounts;
    }

    /** What the endpoints of this component share. */
    AccountRegistry registry() {
        return registry;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public Set<String> accounts() {
        return registry.names();
    }

    @Override
    public int trackedBatchCount() {
        return registry.trackedBatches().stream().mapToInt(TrackedBatches::size).sum();
    }

    @Override
    public List<TrackedBatch> firstTracked(int limit) {
        return registry.trackedBatches().stream()
                .flatMap(batches -> batches.first(limit).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<TrackedBatch> ended() {
        return registry.trackedBatches().stream()
                .flatMap(batches -> batches.ended().stream())
                .toList();
    }

    @Override
    public List<TrackedBatch> batchesOf(String campaign) {
        return registry.trackedBatches().stream()
                .flatMap(batches -> batches.ofCampaign(campaign).stream())
                .toList();
    }

    /** For tests: the time of requests, nonces and time-outs. */
    void setClock(Clock clock) {
        this.clock = clock;
        shareTime();
    }

    /** For tests: waits between attempts. */
    void setSleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
        shareTime();
    }

    private void shareTime() {
        if (registry != null) {
            registry.setTime(clock, sleeper);
        }
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

    public boolean isAllowDynamicAccount() {
        return allowDynamicAccount;
    }

    public void setAllowDynamicAccount(boolean allowDynamicAccount) {
        this.allowDynamicAccount = allowDynamicAccount;
    }
}
