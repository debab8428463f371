package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.account.HealthError;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every tracked batch until it is complete. A poll asks for all of them, {@code concurrentPolls} at the same time. The
 * failure of one does not keep the others from being asked; see {@link WatchPass}. Nor does an exchange that hangs in the
 * route: the poll ends without it, and the next ones leave its batch out until the route is done with it.
 */
final class WatchConsumer extends FlashAiPollConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(WatchConsumer.class);

    private static final long SHORTEST_PATIENCE_MILLIS = 100;

    private final RouteWork work = new RouteWork();
    private final Map<String, BatchProgress> progress = new ConcurrentHashMap<>();
    private TrackedBatches batches;
    private BatchWatch watch;
    private ExecutorService pollers;
    /** Of a pass that was given up; they are the first of the next one. */
    private List<String> notAsked = List.of();

    WatchConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(account, endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        int most = concurrentPolls();
        if (most < 1) {
            throw new FlashAiOptionsException("concurrentPolls", "is " + most, "give 1 or more");
        }
        batches = account().trackedBatches();
        watch = new BatchWatch(this, batches, work);
    }

    @Override
    protected void doStart() throws Exception {
        pollers = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "FlashAiWatch", concurrentPolls());
        batches.forgetRemoved();
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        activity().watching(this, 0);
        getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(pollers);
    }

    @Override
    int pollFlashAi() throws Exception {
        Set<String> tracked = batches.names();
        activity().watching(this, tracked.size());
        progress.keySet().retainAll(tracked);
        Set<String> names = new LinkedHashSet<>(notAsked);
        names.addAll(tracked);
        names.retainAll(tracked);
        names.removeAll(work.batches());
        WatchPass pass = new WatchPass(names, concurrentPolls());
        int workers = Math.min(concurrentPolls() - work.batches().size(), names.size());
        CountDownLatch running = new CountDownLatch(Math.max(0, workers));
        for (int i = 0; i < workers; i++) {
            pollers.execute(() -> askForAll(pass, running));
        }
        long patience = Math.max(getDelay(), SHORTEST_PATIENCE_MILLIS);
        while (!running.await(patience, TimeUnit.MILLISECONDS)) {
            List<String> slow = work.slow(names, patience);
            if (slow.size() >= running.getCount()) {
                pass.giveUp();
                LOG.warn("The route still works on {}: they are left out until it is done with them", slow);
                break;
            }
        }
        notAsked = new ArrayList<>(pass.notAsked());
        activity().watched(this, missing(), oldest());
        return pass.end();
    }

    private int missing() {
        Duration timeout = Duration.ofMillis(options().getMissingTimeout());
        return (int) progress.values().stream()
                .filter(batch -> batch.isMissingFor(timeout, now()))
                .count();
    }

    private Instant oldest() {
        return progress.values().stream()
                .map(BatchProgress::trackedSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void askForAll(WatchPass pass, CountDownLatch running) {
        try {
            for (String name = pass.next(); name != null && isBatchAllowed(); name = pass.next()) {
                ask(name, pass);
            }
        } finally {
            running.countDown();
        }
    }

    /** For Camel's health check: that of an exchange that hangs comes first. */
    @Override
    public Throwable getLastError() {
        return hanging().<Throwable>map(HealthError::of).orElseGet(super::getLastError);
    }

    @Override
    public long getErrorCounter() {
        return hanging().isPresent() ? Math.max(1, super.getErrorCounter()) : super.getErrorCounter();
    }

    private Optional<IllegalStateException> hanging() {
        return work.hanging(Duration.ofMillis(options().getStuckTimeout()), now());
    }

    private void ask(String batchName, WatchPass pass) {
        try {
            BatchProgress known = progress.computeIfAbsent(batchName, BatchProgress::new);
            pass.succeeded(watch.poll(batchName, known));
        } catch (RuntimeException e) {
            pass.failed(batchName, e);
        }
    }

    private ActivityListener activity() {
        return account().activity();
    }

    private int concurrentPolls() {
        return options().getConcurrentPolls();
    }
}
