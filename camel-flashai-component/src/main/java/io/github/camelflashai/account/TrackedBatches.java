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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches that were submitted with {@code track=true} and are not complete yet, in a Camel {@link AggregationRepository}:
 * under the batch name an exchange with the headers of the message that started the campaign, and as its body a text that says
 * what the route took of it last. Thread-safe as far as the repository is.
 */
public final class TrackedBatches implements BatchTracker {
    /** Since when a batch is tracked. A header, because repositories keep no properties of an exchange. */
    private static final String SINCE = "CamelFlashAiTrackedSince";

    /** How many callees the server accepted of it, by the receipt. */
    private static final String ACCEPTED = "CamelFlashAiTrackedAccepted";

    /** What this application did to it last. */
    private static final String STEERING = "CamelFlashAiTrackedSteering";

    /** Since when what the route took last is so. */
    private static final String SAVED = "CamelFlashAiTrackedSaved";

    private static final List<String> OWN_HEADERS = List.of(SINCE, ACCEPTED, STEERING, SAVED);
    private static final Logger LOG = LoggerFactory.getLogger(TrackedBatches.class);

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

    /** Not worth a failure: the campaign is submitted, and without it the server's own count has to do. */
    @Override
    public void accepted(String batchName, long callees) {
        try {
            note(batchName, ACCEPTED, Long.toString(callees));
        } catch (RuntimeException e) {
            LOG.warn("It could not be noted how many callees of batch {} were accepted", batchName, e);
        }
    }

    /** Notes what this application did to a batch. The command was given, so a failure here is not one of it. */
    void steered(String batchName, Steering steering) {
        try {
            Exchange tracked = get(batchName);
            if (tracked != null) {
                note(batchName, STEERING, steering(tracked).then(steering).name());
            }
        } catch (RuntimeException e) {
            LOG.warn("It could not be noted that batch {} is {}", batchName, steering, e);
        }
    }

    private synchronized void note(String batchName, String header, String value) {
        Exchange tracked = get(batchName);
        if (tracked != null) {
            tracked.getMessage().setHeader(header, value);
            repository.add(camelContext, batchName, tracked);
        }
    }

    @Override
    public synchronized void remove(String batchName) {
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
        OWN_HEADERS.forEach(headers::remove);
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

    /** How many callees the server accepted, by the receipt; null if none is known. */
    public static Long accepted(Exchange tracked) {
        return tracked.getMessage().getHeader(ACCEPTED, Long.class);
    }

    /** What this application did to a batch last. */
    public static Steering steering(Exchange tracked) {
        String name = tracked.getMessage().getHeader(STEERING, String.class);
        return name == null ? Steering.RUNNING : Steering.valueOf(name);
    }

    /** What the route took of a batch last; empty if it took nothing yet. */
    public static String taken(Exchange tracked) {
        return tracked.getMessage().getBody(String.class);
    }

    /** Since when that is so; null if it took nothing yet. */
    public static Instant takenSince(Exchange tracked) {
        String since = tracked.getMessage().getHeader(SAVED, String.class);
        return since == null ? null : Instant.parse(since);
    }

    /**
     * Notes what the route took of a batch last.
     *
     * @param since since when it is so
     */
    public synchronized void save(String batchName, String text, Instant since) {
        Exchange tracked = get(batchName);
        if (tracked != null) {
            tracked.getMessage().setBody(text);
            tracked.getMessage().setHeader(SAVED, since.toString());
            repository.add(camelContext, batchName, tracked);
        }
    }

    /** Drops what a crash between the two steps of a removal left behind. */
    public void forgetRemoved() {
        if (repository instanceof RecoverableAggregationRepository recoverable && recoverable.isUseRecovery()) {
            recoverable.scan(camelContext).forEach(id -> repository.confirm(camelContext, id));
        }
    }
}
