package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All batches, behind one lock. */
public final class BatchStore {
    private final Map<Key, Batch> batches = new LinkedHashMap<>();
    /** Those that time may change: thousands of finished batches must not slow every request down. */
    private final Set<Batch> active = new LinkedHashSet<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final DialSettings settings;
    private final Clock clock;
    private final BatchListener listener;

    /** A name has one batch, unless the server lets names be used again; then questions are about the first. */
    private record Key(String clientId, String batchName, int use) {}

    public BatchStore(DialSettings settings, Clock clock, BatchListener listener) {
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
    }

    /** Brings every batch up to the clock and runs this while nobody else does anything to them. */
    public <T> T whileCurrent(Supplier<T> work) {
        lock.lock();
        try {
            Instant now = clock.instant();
            active.removeIf(batch -> {
                batch.advanceTo(now);
                return batch.isDone();
            });
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The account's batch of this name. */
    public Optional<Batch> find(Account account, String batchName) {
        Optional<Batch> found = Optional.ofNullable(batches.get(new Key(account.clientId(), batchName, 0)));
        // Whoever asks may bring it back to life.
        found.ifPresent(active::add);
        return found;
    }

    /** Every batch, oldest first. */
    public List<Batch> all() {
        return List.copyOf(batches.values());
    }

    /** Takes a new batch in. */
    public void add(BatchPlan plan, Behaviour behaviour) {
        Batch batch = new Batch(plan, settings, Manners.of(behaviour, settings), listener);
        int use = 0;
        while (batches.putIfAbsent(new Key(plan.clientId(), plan.batchName(), use), batch) != null) {
            use++;
        }
        active.add(batch);
    }

    /** A batch of this name with nobody in it, which is not kept. */
    public Batch nobody(Account account, String batchName, Instant now) {
        return new Batch(
                BatchPlan.empty(account, batchName, now),
                settings,
                Manners.of(Behaviour.of(), settings),
                BatchListener.NONE);
    }

    public void clear() {
        lock.lock();
        try {
            batches.clear();
            active.clear();
        } finally {
            lock.unlock();
        }
    }
}
