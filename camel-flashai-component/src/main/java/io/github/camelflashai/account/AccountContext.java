package io.github.camelflashai.account;

import io.github.camelflashai.Chunks;
import io.github.camelflashai.EndpointPath;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.FreshNonceClient;
import io.github.camelflashai.client.HttpFlashAiClient;
import io.github.camelflashai.client.HttpTransport;
import io.github.camelflashai.client.ReportingClient;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.submit.SubmissionLedger;
import io.github.camelflashai.wire.Account;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.ParameterSource;
import io.github.camelflashai.wire.request.RequestBuilder;
import io.github.camelflashai.wire.request.RequestRules;
import io.github.camelflashai.wire.request.RequestWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint hands to its producer, its consumers and its callback handler, so that these need to know neither endpoint nor
 * component: its options and parameters, the clients of its account, what its route took, so that this outlives a consumer that is
 * stopped and started, and what it shares with the account's other endpoints.
 */
public final class AccountContext {
    private static final Set<Parameter> CALLBACK_ADDRESSES = Set.of(Parameter.NOTIFY_URL, Parameter.NOTIFY_BATCH_URL);

    private final AccountRegistry registry;
    private final Account account;
    private final EndpointPath path;
    private final FlashAiConfiguration options;
    private final AccountState state;
    private final ParameterSource parameters;
    private final RequestBuilder requests;
    private final AccountHealth health;
    private final FlashAiClient client;
    private final FlashAiClient retryingClient;
    /** Without a limit: Camel's default would forget all but 1000 keys, and repeat the rest at every poll. */
    private final IdempotentRepository recordsInMemory = new MemoryIdempotentRepository(new HashMap<>());

    private final StateRepository<String, String> statesInMemory = new MemoryStateRepository();
    private final Clock clock;
    private final Sleeper sleeper;
    private final Function<String, List<String>> batches;

    AccountContext(
            AccountRegistry registry,
            Account account,
            EndpointPath path,
            FlashAiConfiguration options,
            ParameterSource given)
            throws Exception {
        this.registry = registry;
        this.account = account;
        this.path = path;
        this.options = options;
        clock = registry.clock();
        sleeper = registry.sleeper();
        // Ends a wait, and what goes on after it, when the application is being stopped.
        Sleeper whileRunning = time -> !registry.isApplicationStopping() && sleeper.sleep(time);
        state = registry.stateOf(account);
        parameters = given.orElse(parameter -> CALLBACK_ADDRESSES.contains(parameter) ? state.callbackUrl() : null);
        requests = new RequestBuilder(options.requestRules(registry.camelContext()));
        NonceSource nonces =
                NonceRegistry.of(registry.camelContext()).get(account.clientId(), options.getNonceNode(), clock);
        FlashAiClient answered = new FreshNonceClient(
                new ReportingClient(attempts(account, nonces), registry.activity()),
                nonces,
                state::isSignatureAccepted,
                state::signatureAccepted,
                registry.activity());
        health = registry.healths().of(account, answered, clock);
        FlashAiClient single = state.steeredBatches().observed(health.observed(answered));
        BatchNames names = new BatchNames(state.chunkedCampaigns(), whileRunning);
        Chunks ofPolls = options.getChunks() == null ? Chunks.FALSE : options.getChunks();
        Chunks ofMessages = options.getChunks() == null ? path.chunksOfMessages() : options.getChunks();
        boolean byBatch = path.operation() == null || path.operation().isPageable();
        client = byBatch ? single : names.client(single, ofPolls);
        batches = names.batches(single, ofPolls);
        FlashAiClient retrying = registry.retryBudget()
                .retrying(single, account.baseUrl().toString(), options.retryRules(), sleeper, registry.activity());
        retryingClient = new TrustedSteering(options, state, clock, whileRunning)
                .of(
                        path.operation(),
                        byBatch ? retrying : names.client(retrying, ofMessages),
                        retrying,
                        names.batches(retrying, ofMessages));
    }

    private FlashAiClient attempts(Account account, NonceSource nonces) throws Exception {
        return new HttpFlashAiClient(
                account,
                new HttpTransport(
                        registry.connections(account, options),
                        registry.callTimer(),
                        options.getMaxResponseSize(),
                        Duration.ofMillis(options.getAttemptTimeout())),
                new RequestWriter(account, nonces, clock, options.isTimestampAsNumber()),
                clock,
                options.callLayout());
    }

    /** The batches that a name means: those of a campaign in chunks, as far as the server shows them, or the one batch. */
    public Supplier<List<String>> batchesOf(String batchName) {
        return () -> batches.apply(batchName);
    }

    /** Whether a name may mean several batches, of which a list is read one by one. */
    public boolean mayMeanChunks() {
        return options.getChunks() != null && options.getChunks() != Chunks.FALSE;
    }

    /** Who calls whom. */
    public Account account() {
        return account;
    }

    /** What stands in the path of the endpoint's URI. */
    public EndpointPath path() {
        return path;
    }

    /** The operation of the API that the endpoint calls; null if it calls none. */
    public Operation operation() {
        return path.operation();
    }

    public FlashAiConfiguration options() {
        return options;
    }

    /**
     * The parameters that are set as options. An address for callbacks that nobody set is that of the account's own callback
     * route, if it has one.
     */
    public ParameterSource parameters() {
        return parameters;
    }

    /** How the endpoint checks requests. */
    public RequestRules requestRules() {
        return options.requestRules(registry.camelContext());
    }

    /** Makes and checks requests by the endpoint's rules. */
    public RequestBuilder requests() {
        return requests;
    }

    /** The client that makes one attempt: what polls makes the next with the next poll. */
    public FlashAiClient client() {
        return client;
    }

    /** The client that repeats what fails, as far as that is safe. */
    public FlashAiClient retryingClient() {
        return retryingClient;
    }

    /** The batches that are submitted with {@code track=true} and watched. */
    public TrackedBatches trackedBatches() throws Exception {
        AggregationRepository given = options.getAggregationRepository();
        TrackedBatches batches = registry.trackedBatches(given == null ? state.trackedInMemory() : given);
        state.steeredBatches().trackedIn(batches);
        return batches;
    }

    /** Where the keys of the records are that the route took. */
    public IdempotentRepository takenRecords() throws Exception {
        IdempotentRepository given = options.getIdempotentRepository();
        return service(given == null ? recordsInMemory : given);
    }

    /** Where it stands what the route took last. */
    public StateRepository<String, String> takenStates() throws Exception {
        StateRepository<String, String> given = options.getStateRepository();
        return service(given == null ? statesInMemory : given);
    }

    private <T> T service(T repository) throws Exception {
        registry.camelContext().addService(repository, true, true);
        return repository;
    }

    /** The ledger of the account's submissions; null if it has none. */
    public @Nullable SubmissionLedger ledger() throws Exception {
        IdempotentRepository given = options.getSubmissionRepository();
        return given == null ? null : RepositoryLedger.in(registry.camelContext(), given, account);
    }

    /** What the account's endpoints share. */
    public AccountState state() {
        return state;
    }

    /** Hears what is done for the account. */
    public ActivityListener activity() {
        return registry.activity();
    }

    /** The time by which requests are signed and batches watched. */
    public Clock clock() {
        return clock;
    }

    /** Waits between attempts. */
    public Sleeper sleeper() {
        return sleeper;
    }

    /**
     * A producer of the endpoint was started: as long as one of the account runs, Camel has a check of its health.
     *
     * @param componentName the name of the component in the Camel context
     */
    public void producerStarted(String componentName) {
        registry.healths().producerStarted(health, componentName);
    }

    /** A producer of the endpoint was stopped. */
    public void producerStopped() {
        registry.healths().producerStopped(health);
    }
}
