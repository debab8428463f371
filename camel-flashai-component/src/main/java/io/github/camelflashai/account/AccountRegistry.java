package io.github.camelflashai.account;

import io.github.camelflashai.EndpointPath;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.client.HttpConnections;
import io.github.camelflashai.client.RetryBudget;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.client.Timer;
import io.github.camelflashai.observe.Activity;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.request.ParameterSource;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * What the endpoints of a component share: HTTP clients, nonces, health and the state of each account, the retry budget, and what
 * is counted. An endpoint gets its {@link AccountContext} from here.
 */
public final class AccountRegistry extends ServiceSupport {
    private record Key(URI baseUrl, String clientId) {}

    private final CamelContext camelContext;
    private final Activity activity;
    private final AccountHealthRegistry healths;
    private final HttpClients httpClients;
    private final CallTimer callTimer;
    private final RetryBudget retryBudget = new RetryBudget();
    private final Map<Key, AccountState> states = new ConcurrentHashMap<>();
    private final Map<AggregationRepository, TrackedBatches> tracked = new ConcurrentHashMap<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.SYSTEM;

    /**
     * A registry.
     *
     * @param activity counts what its accounts do
     * @param healths the checks of its accounts
     */
    public AccountRegistry(CamelContext camelContext, Activity activity, AccountHealthRegistry healths) {
        this.camelContext = camelContext;
        this.activity = activity;
        this.healths = healths;
        this.httpClients = new HttpClients(camelContext, activity);
        this.callTimer = new CallTimer(camelContext);
    }

    /**
     * What an endpoint needs to call an account.
     *
     * @param path what the endpoint calls
     * @param options its options, the component's among them
     * @param given the parameters that are set as options
     * @throws io.github.camelflashai.api.FlashAiOptionsException naming every option that is missing or wrong
     */
    public AccountContext context(EndpointPath path, FlashAiConfiguration options, ParameterSource given)
            throws Exception {
        Account account = Account.of(options.getBaseUrl(), options.getClientId(), options.getClientSecret());
        AccountContext context = new AccountContext(this, account, path, options, given);
        names.add(account.toString());
        return context;
    }

    /** For tests: the time of requests, nonces and time-outs, and the waits between attempts. */
    public void setTime(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** The accounts that endpoints use, without their secrets and with masked client ids. */
    public Set<String> names() {
        return names;
    }

    /** The batches that endpoints track, by repository. */
    public Collection<TrackedBatches> trackedBatches() {
        return tracked.values();
    }

    /** The batches that are tracked in a repository. */
    TrackedBatches trackedBatches(AggregationRepository repository) throws Exception {
        TrackedBatches known = tracked.get(repository);
        if (known != null) {
            return known;
        }
        TrackedBatches batches = TrackedBatches.in(camelContext, repository, clock);
        TrackedBatches first = tracked.putIfAbsent(repository, batches);
        return first == null ? batches : first;
    }

    /** What the endpoints of an account share. */
    AccountState stateOf(Account account) {
        return states.computeIfAbsent(new Key(account.baseUrl(), account.clientId()), key -> new AccountState());
    }

    /** Whether the application is being stopped, so that nothing should go on for long. */
    boolean isApplicationStopping() {
        return camelContext.isStopping() || camelContext.isStopped();
    }

    CamelContext camelContext() {
        return camelContext;
    }

    /** The connections to an account's server by an endpoint's options. */
    public HttpConnections connections(Account account, FlashAiConfiguration options) {
        return httpClients.connections(account.baseUrl(), options.getHttp());
    }

    Timer callTimer() {
        return callTimer;
    }

    AccountHealthRegistry healths() {
        return healths;
    }

    RetryBudget retryBudget() {
        return retryBudget;
    }

    Activity activity() {
        return activity;
    }

    Clock clock() {
        return clock;
    }

    Sleeper sleeper() {
        return sleeper;
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(callTimer, httpClients);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(httpClients, callTimer);
        activity.close();
    }
}
