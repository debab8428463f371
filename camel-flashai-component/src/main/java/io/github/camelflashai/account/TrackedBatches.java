package io.github.camelflashai.account;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.observe.TrackedBatch;
import io.github.camelflashai.submit.BatchTracker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.OptimisticLockingAggregationRepository.OptimisticLockingException;
import org.apache.camel.spi.RecoverableAggregationRepository;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.ObjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches that were submitted with {@code track=true} and are not complete yet, in a Camel {@link AggregationRepository}:
 * under the batch name an exchange with the headers of the message that started the campaign, and as its body a text that says
 * what the route took of it last. Thread-safe as far as the repository is.
 */
public final class TrackedBatches implements BatchTracker {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedBatches.class);
    /** More nodes than these do not write the same batch in the same moment. */
    private static final int MOST_ATTEMPTS = 10;

    private final CamelContext camelContext;
    private final AggregationRepository repository;
    private final InstantSource clock;
    private final CampaignLog log = new CampaignLog();

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
        exchange.getMessage().setHeader(TrackedExchange.SINCE, clock.instant().toString());
        exchange.getMessage().setBody("");
        repository.add(camelContext, batchName, exchange);
        return true;
    }

    /** Not worth a failure: the campaign is submitted, and without it the server's own count has to do. */
    @Override
    public void accepted(String batchName, long callees) {
        try {
            change(batchName, tracked -> tracked.getMessage()
                    .setHeader(TrackedExchange.ACCEPTED, Long.toString(callees)));
        } catch (RuntimeException e) {
            LOG.warn("It could not be noted how many callees of batch {} were accepted", batchName, e);
        }
    }

    /** Notes what this application did to a batch. The command was given, so a failure here is not one of it. */
    void steered(String batchName, Steering steering) {
        try {
            change(batchName, tracked -> tracked.getMessage()
                    .setHeader(
                            TrackedExchange.STEERING,
                            TrackedExchange.steering(tracked).then(steering).name()));
        } catch (RuntimeException e) {
            LOG.warn("It could not be noted that batch {} is {}", batchName, steering, e);
        }
    }

    /** Changes what is kept of a batch. Where another node has changed it meanwhile, it is read again. */
    private synchronized void change(String batchName, Consumer<Exchange> change) {
        for (int attempt = 1; ; attempt++) {
            Exchange tracked = get(batchName);
            if (tracked == null) {
                return;
            }
            change.accept(tracked);
            try {
                repository.add(camelContext, batchName, tracked);
                return;
            } catch (RuntimeException e) {
                // Camel's JDBC repository has it as a cause.
                boolean changedMeanwhile = ObjectHelper.getException(OptimisticLockingException.class, e) != null;
                if (!changedMeanwhile || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public synchronized void remove(String batchName) {
        log.forget(batchName);
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
                .flatMap(name -> view(name).stream())
                .toList();
    }

    /** The batches of a campaign, in chunks or not: those that are tracked, and those that came to their end lately. */
    public List<TrackedBatch> ofCampaign(String name) {
        Pattern chunk = Pattern.compile(Pattern.quote(name) + "-\\d{4,}");
        Predicate<String> isOfIt =
                batch -> batch.equals(name) || chunk.matcher(batch).matches();
        return Stream.concat(
                        ended().stream().filter(batch -> isOfIt.test(batch.batchName())),
                        names().stream().filter(isOfIt).sorted().flatMap(batch -> view(batch).stream()))
                .toList();
    }

    /** Those that watch followed to their end lately, in the order in which they came to it. */
    public List<TrackedBatch> ended() {
        return log.ended();
    }

    private Optional<TrackedBatch> view(String batchName) {
        return Optional.ofNullable(get(batchName)).map(tracked -> {
            CampaignLog.Sight sight = log.of(batchName)
                    .orElseGet(() -> new CampaignLog.Sight(
                            TrackedExchange.progress(batchName, tracked), TrackedExchange.takenSince(tracked)));
            Steering steering = TrackedExchange.steering(tracked);
            return new TrackedBatch(
                    batchName,
                    TrackedExchange.since(tracked),
                    TrackedExchange.routeId(tracked),
                    TrackedExchange.accepted(tracked),
                    steering == Steering.RUNNING ? null : steering.toString(),
                    sight.progress(),
                    sight.since());
        });
    }

    /**
     * Watch has seen a batch.
     *
     * @param progress its counts, with what it makes of them as the state
     * @param since since when that is so
     */
    public void saw(String batchName, BatchSummary progress, Instant since) {
        log.saw(batchName, progress, since);
    }

    /** Stops tracking a batch of which the route took the end. */
    public void end(String batchName) {
        view(batchName).ifPresent(log::ended);
        remove(batchName);
    }

    /** Their names. */
    public Set<String> names() {
        return repository.getKeys();
    }

    /** The exchange of a batch; null if it is not tracked. */
    public Exchange get(String batchName) {
        return repository.get(camelContext, batchName);
    }

    /**
     * Notes what the route took of a batch last.
     *
     * @param since since when it is so
     */
    public void save(String batchName, String text, Instant since) {
        change(batchName, tracked -> {
            tracked.getMessage().setBody(text);
            tracked.getMessage().setHeader(TrackedExchange.SAVED, since.toString());
        });
    }

    /** Drops what a crash between the two steps of a removal left behind. */
    public void forgetRemoved() {
        if (repository instanceof RecoverableAggregationRepository recoverable && recoverable.isUseRecovery()) {
            recoverable.scan(camelContext).forEach(id -> repository.confirm(camelContext, id));
        }
    }
}
