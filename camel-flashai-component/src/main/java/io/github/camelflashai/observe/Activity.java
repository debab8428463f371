package io.github.camelflashai.observe;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.CallbackType;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OutcomeTag;
import io.github.camelflashai.api.ReconciliationResult;
import io.github.camelflashai.api.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * What a component did, counted once: dev console, JMX and metrics all read these counts. Thread-safe; a count costs an
 * addition.
 */
public final class Activity implements ActivityListener {
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";
    private static final String NONE = "none";

    private final InstantSource clock;
    private final Map<FlashAiMeter, TaggedCounter> counts = new EnumMap<>(FlashAiMeter.class);
    private final WatchedBatches watched = new WatchedBatches();
    private final BoundedTag intentTags = new BoundedTag();
    private final List<Reading> gauges = new CopyOnWriteArrayList<>();
    private final IdentityHashMap<ConnectionPool, List<Reading>> pools = new IdentityHashMap<>();
    private int poolsOpened;
    private volatile LastError lastError;
    private volatile MeterSink sink;

    public Activity(InstantSource clock) {
        this.clock = clock;
        for (FlashAiMeter meter : FlashAiMeter.values()) {
            if (meter.type() != FlashAiMeter.Type.GAUGE) {
                counts.put(meter, TaggedCounter.of(meter, this::opened));
            }
        }
        // There from the start: whoever waits for the first of these must not miss it, because there was nothing
        // before.
        Stream.of(ACCEPTED, REJECTED).forEach(at(FlashAiMeter.CALLEES)::at);
        Stream.of(ReconciliationResult.values())
                .map(ReconciliationResult::toString)
                .forEach(at(FlashAiMeter.RECONCILIATIONS)::at);
        Stream.of(ACCEPTED, FAILED)
                .map(result -> at(FlashAiMeter.CALLBACKS).at(result).at(NONE))
                .forEach(none -> Stream.of(CallbackType.values())
                        .map(CallbackType::toString)
                        .forEach(none::at));
        gauges.add(Reading.gauge(FlashAiMeter.BATCHES_WATCHED, List.of(), watched::batches));
        gauges.add(Reading.gauge(FlashAiMeter.BATCHES_MISSING, List.of(), watched::missing));
        gauges.add(Reading.gauge(FlashAiMeter.BATCHES_OLDEST, List.of(), () -> watched.oldestSeconds(clock.instant())));
    }

    @Override
    public void signed() {
        at(FlashAiMeter.NONCES).add(1);
    }

    @Override
    public void requestEnded(Operation operation, long nanos, FlashAiException failure) {
        at(FlashAiMeter.REQUESTS)
                .at(operation.path())
                .at(OutcomeTag.of(failure))
                .add(1, nanos);
    }

    @Override
    public void retried(Operation operation) {
        at(FlashAiMeter.RETRIES).at(operation.path()).add(1);
    }

    @Override
    public void reconciled(ReconciliationResult result) {
        at(FlashAiMeter.RECONCILIATIONS).at(result.toString()).add(1);
    }

    @Override
    public void submitted(long accepted, long rejected) {
        at(FlashAiMeter.CALLEES).at(ACCEPTED).add(accepted);
        at(FlashAiMeter.CALLEES).at(REJECTED).add(rejected);
    }

    @Override
    public void callbackAccepted(CallbackType type) {
        at(FlashAiMeter.CALLBACKS).at(ACCEPTED).at(NONE).at(type.toString()).add(1);
    }

    @Override
    public void callbackFailed(CallbackType type) {
        at(FlashAiMeter.CALLBACKS)
                .at(FAILED)
                .at(NONE)
                .at(type == null ? NONE : type.toString())
                .add(1);
    }

    @Override
    public void callTaken(Source source, String intentTag) {
        at(FlashAiMeter.CALLS)
                .at(source.toString())
                .at(intentTags.of(intentTag))
                .add(1);
    }

    @Override
    public void polls(String path) {
        at(FlashAiMeter.POLLS_FAILED).at(path);
    }

    @Override
    public void pollFailed(String path) {
        at(FlashAiMeter.POLLS_FAILED).at(path).add(1);
    }

    @Override
    public void callbackRefused(String reason) {
        at(FlashAiMeter.CALLBACKS).at(REFUSED).at(reason).at(NONE).add(1);
    }

    @Override
    public void watching(Object watcher, int batches) {
        watched.count(watcher, batches);
    }

    @Override
    public void watched(Object watcher, int missing, Instant oldest) {
        watched.know(watcher, missing, oldest);
    }

    @Override
    public void failed(FlashAiException failure) {
        lastError = LastError.of(failure, clock.instant());
    }

    /** There is a pool of connections now; it is there until {@link #poolClosed} or {@link #close}. */
    public synchronized void poolOpened(ConnectionPool pool) {
        poolsOpened++;
        List<String> tags = List.of(pool.server(), String.valueOf(poolsOpened));
        List<Reading> readings = List.of(
                Reading.gauge(FlashAiMeter.POOL_LEASED, tags, pool::leased),
                Reading.gauge(FlashAiMeter.POOL_AVAILABLE, tags, pool::available),
                Reading.gauge(FlashAiMeter.POOL_PENDING, tags, pool::pending),
                Reading.gauge(FlashAiMeter.POOL_MAX, tags, pool::max));
        pools.put(pool, readings);
        gauges.addAll(readings);
        readings.forEach(this::opened);
    }

    /** The pool is gone. */
    public synchronized void poolClosed(ConnectionPool pool) {
        List<Reading> readings = pools.remove(pool);
        if (readings != null) {
            gauges.removeAll(readings);
            if (sink != null) {
                readings.forEach(sink::closed);
            }
        }
    }

    /** All values that are there now, in the order of the meters. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        counts.values().forEach(count -> count.readings().forEach(readings::add));
        readings.addAll(gauges);
        return readings;
    }

    /** The sum over all values of a meter that have these values for its first tags. */
    public long sum(FlashAiMeter meter, String... firstTagValues) {
        List<String> at = List.of(firstTagValues);
        return readings().stream()
                .filter(reading -> reading.meter() == meter && reading.isAt(at))
                .mapToLong(reading -> reading.value().getAsLong())
                .sum();
    }

    /** The last failure, if there was one. */
    public Optional<LastError> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** Whether the readings are shown elsewhere too. */
    boolean isShown() {
        return sink != null;
    }

    /** Shows the readings elsewhere too: those that are there, and those that come. There is one such place at a time. */
    synchronized void showIn(MeterSink next) {
        if (sink == null) {
            sink = next;
            readings().forEach(next::opened);
        }
    }

    /** The component stops: it has no pools any more, and its readings are shown nowhere. The counts stay. */
    public synchronized void close() {
        gauges.removeIf(gauge -> gauge.meter().isOfPool());
        poolsOpened = 0;
        pools.clear();
        if (sink != null) {
            sink.close();
            sink = null;
        }
    }

    private TaggedCounter at(FlashAiMeter meter) {
        return counts.get(meter);
    }

    private void opened(Reading reading) {
        MeterSink shownIn = sink;
        if (shownIn != null) {
            shownIn.opened(reading);
        }
    }
}
