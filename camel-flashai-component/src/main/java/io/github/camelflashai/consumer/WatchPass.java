package io.github.camelflashai.consumer;

import io.github.camelflashai.api.FlashAiAuthenticationException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over all tracked batches. It is given up when the credentials are refused, or when as many batches in a row have
 * failed as are asked for at the same time: then it is the server that fails, and asking for thousands more helps nobody.
 * Thread-safe.
 */
final class WatchPass {
    private static final Logger LOG = LoggerFactory.getLogger(WatchPass.class);

    private final Queue<String> names;
    private final int mostFailuresInARow;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicReference<RuntimeException> firstFailure = new AtomicReference<>();
    private volatile boolean givenUp;

    WatchPass(Collection<String> names, int mostFailuresInARow) {
        this.names = new ConcurrentLinkedQueue<>(names);
        this.mostFailuresInARow = mostFailuresInARow;
    }

    /** The next batch to ask for; null if there is none, or the pass was given up. */
    String next() {
        return givenUp ? null : names.poll();
    }

    /** No more batches are asked for. */
    void giveUp() {
        givenUp = true;
    }

    void succeeded(int exchangesTaken) {
        failuresInARow.set(0);
        taken.addAndGet(exchangesTaken);
    }

    void failed(String batchName, RuntimeException failure) {
        if (firstFailure.compareAndSet(null, failure)) {
            LOG.warn("Batch {} could not be watched: {}", batchName, failure.getMessage());
        }
        if (failure instanceof FlashAiAuthenticationException
                || failuresInARow.incrementAndGet() >= mostFailuresInARow) {
            givenUp = true;
        }
    }

    /** The batches that were not asked for. */
    Collection<String> notAsked() {
        return names;
    }

    /**
     * What the pass came to.
     *
     * @return how many exchanges the route took
     * @throws RuntimeException the first failure, if there was any
     */
    int end() {
        RuntimeException failure = firstFailure.get();
        if (failure != null) {
            throw failure;
        }
        return taken.get();
    }
}
