package io.github.camelflashai.account;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.observe.TrackedBatch;
import io.github.camelflashai.submit.BatchTracker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.RecoverableAggregationRepository;
import org.apache.camel.support.DefaultExchange;

/**
 * The batches that were submitted with {@code track=true} and are not complete yet, in a Camel {@link AggregationRepository}:
 * under the batch name an exchange with the headers of the message that started the campaign, and as its body a text that says
 * what the route took of it last. Thread-safe as far as the repository is.
 */
public final class TrackedBatches implements BatchTracker {
    /** Since when a batch is tracked. A header, because repositories keep no properties of an exchange. */
    private static final String SINCE = "CamelFlashAiTrackedSince";

    private final CamelContext camelContext;
    private final AggregationRepository repository;
    private final InstantSource clock;

    private TrackedBatches(CamelContext camelContext, AggregationRepository repository, InstantSource clock) {
        this.camelContext = camelContext;
        this.repository = repository;
        this.clock = clock;
    }

    /** Those in a repository, which is started, and stopped with the Camel context, unless its owner did so. */
    public static TrackedBatches in(CamelContext camelContext, AggregationRepository repository, InstantSource clock)
            throws Exception {
        camelContext.addService(repository, true, true);
        return new TrackedBatches(camelContext, repository, clock);
    }

    /** Tracks a batch, with the headers of the message that starts the campaign. */
    @Override
    public boolean add(String batchName, Map<String, Object> startHeaders) {
        if (repository.get(camelContext, batchName) != null) {
            return false;
        }
        Exchange exchange = new DefaultExchange(camelContext);
        // All but the callees, which are many, and a person's data each.
        exchange.getMessage().getHeaders().putAll(startHeaders);
        exchange.getMessage().removeHeader(FlashAiConstants.MOBILE_LIST);
        exchange.getMessage().setHeader(SINCE, clock.instant().toString());
        exchange.getMessage().setBody("");
        repository.add(camelContext, batchName, exchange);
        return true;
    }

    @Override
    public void remove(String batchName) {
        Exchange exchange = repository.get(camelContext, batchName);
        if (exchange != null) {
            repository.remove(camelContext, batchName, exchange);
            repository.confirm(camelContext, exchange.getExchangeId());
        }
    }

    /** How many there are. */
    public int size() {
        return names().size();
    }

    /**
     * The first of them by name.
     *
     * @param most how many at most: each is read from the repository
     */
    public List<TrackedBatch> first(int most) {
        return names().stream()
                .sorted()
                .limit(most)
                .flatMap(name -> Optional.ofNullable(get(name)).stream()
                        .map(exchange -> new TrackedBatch(name, since(exchange.getMessage()))))
                .toList();
    }

    private static Instant since(Message started) {
        String since = started.getHeader(SINCE, String.class);
        return since == null ? null : Instant.parse(since);
    }

    /** The headers of the message that started the campaign. */
    public static Map<String, Object> startHeaders(Exchange tracked) {
        Map<String, Object> headers = new HashMap<>(tracked.getMessage().getHeaders());
        headers.remove(SINCE);
        return headers;
    }

    /** Their names. */
    public Set<String> names() {
        return repository.getKeys();
    }

    /** The exchange of a batch; null if it is not tracked. */
    public Exchange get(String batchName) {
        return repository.get(camelContext, batchName);
    }

    /** Notes what the route took of a batch last. */
    public void save(String batchName, Exchange tracked, String text) {
        tracked.getMessage().setBody(text);
        repository.add(camelContext, batchName, tracked);
    }

    /** Drops what a crash between the two steps of a removal left behind. */
    public void forgetRemoved() {
        if (repository instanceof RecoverableAggregationRepository recoverable && recoverable.isUseRecovery()) {
            recoverable.scan(camelContext).forEach(id -> repository.confirm(camelContext, id));
        }
    }
}
