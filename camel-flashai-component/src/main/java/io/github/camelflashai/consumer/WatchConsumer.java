package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;

/**
 * Follows every tracked batch until it is complete. A poll asks for all of them, {@code concurrentPolls} at the same time. The
 * failure of one does not keep the others from being asked; see {@link WatchPass}.
 */
final class WatchConsumer extends FlashAiPollConsumer {
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
        watch = new BatchWatch(this, batches);
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
        WatchPass pass = new WatchPass(names, concurrentPolls());
        Callable<Void> worker = () -> {
            for (String name = pass.next(); name != null && isBatchAllowed(); name = pass.next()) {
                ask(name, pass);
            }
            return null;
        };
        pollers.invokeAll(Collections.nCopies(Math.min(concurrentPolls(), names.size()), worker));
        notAsked = new ArrayList<>(pass.notAsked());
        return pass.end();
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
