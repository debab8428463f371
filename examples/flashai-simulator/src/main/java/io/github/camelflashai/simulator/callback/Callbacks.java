package io.github.camelflashai.simulator.callback;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchListener;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The callbacks that are due sooner or later: written down while batches are dialled, posted on demand. */
public final class Callbacks implements BatchListener {
    /** Waits before the second, third, fourth and fifth attempt. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(1));

    private static final Duration MOST_LATE = Duration.ofMinutes(30);

    private final PriorityQueue<Delivery> pending =
            new PriorityQueue<>(Comparator.comparing(Delivery::due).thenComparing(Delivery::order));
    private final ReentrantLock posting = new ReentrantLock();
    private final CallbackSettings settings;
    private final Ledger ledger;
    private final Supplier<Behaviour> behaviour;
    private final Poster poster = new Poster();
    private long order;

    public Callbacks(CallbackSettings settings, Ledger ledger, Supplier<Behaviour> behaviour) {
        this.settings = settings;
        this.ledger = ledger;
        this.behaviour = behaviour;
    }

    @Override
    public void notCalled(Batch batch, CalleeRecord callee, String result, Instant at) {
        batch.plan().notifyUrl().ifPresent(url -> form().notCalled(batch, callee, result)
                .ifPresent(body -> note(url, body, batch.plan().account(), at)));
    }

    @Override
    public void takenIn(Batch batch, Instant at) {
        batch.plan().notifyBatchUrl().ifPresent(url -> form().takenIn(batch)
                .ifPresent(body -> note(url, body, batch.plan().account(), at)));
    }

    @Override
    public void callEnded(Batch batch, Call call) {
        batch.plan()
                .notifyUrl()
                .ifPresent(url -> note(
                        url,
                        form().call(batch, call, behaviour.get()),
                        batch.plan().account(),
                        call.end()));
    }

    @Override
    public void batchDone(Batch batch, Instant at) {
        batch.plan().notifyBatchUrl().ifPresent(url -> form().done(batch, behaviour.get())
                .ifPresent(body -> note(url, body, batch.plan().account(), at)));
    }

    /** Plans a message that somebody asked for: who asks again may have more luck with the same one. */
    public void plan(String url, ObjectNode body, Account account, Instant due) {
        plan(url, body, account, due, body.toString().hashCode() + due.hashCode());
    }

    /** Plans a message that arises once; drawn from itself, so that it does not matter in which order messages arise. */
    private void note(String url, ObjectNode body, Account account, Instant due) {
        plan(url, body, account, due, body.toString().hashCode());
    }

    /** Puts a message on the list of those to be posted. */
    private synchronized void plan(String url, ObjectNode body, Account account, Instant due, int lot) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 31 + lot);
        boolean dropped = random.nextDouble() < settings.drops();
        boolean repeat = random.nextDouble() < settings.repeats();
        Duration delay = random.nextDouble() < settings.late()
                ? MOST_LATE.multipliedBy(random.nextInt(1, 101)).dividedBy(100)
                : Duration.ZERO;
        if (dropped) {
            ledger.count(Entry.CALLBACK_DROPPED);
            return;
        }
        String text = form().message(body, account, settings.sign());
        pending.add(new Delivery(URI.create(url), text, due.plus(delay), 0, order++, repeat));
    }

    /**
     * Posts, one after the other, what is due by this moment, second attempts included: an attempt that fails is
     * planned again from the time it was due at, not from now, so that one long step of the clock posts the same as
     * many short ones.
     */
    public void postUntil(Instant now) {
        posting.lock();
        try {
            for (Optional<Delivery> next = takeDue(now); next.isPresent(); next = takeDue(now)) {
                post(next.get());
            }
        } finally {
            posting.unlock();
        }
    }

    /** Forgets what is pending. */
    public synchronized void clear() {
        pending.clear();
    }

    private synchronized Optional<Delivery> takeDue(Instant now) {
        boolean due = !pending.isEmpty()
                && !pending.peek().due().isAfter(now)
                && !Thread.currentThread().isInterrupted();
        return due ? Optional.of(pending.remove()) : Optional.empty();
    }

    private void post(Delivery delivery) {
        if (deliver(delivery)) {
            ledger.count(Entry.CALLBACK_POSTED);
            if (delivery.repeat() && deliver(delivery)) {
                ledger.count(Entry.CALLBACK_POSTED);
            }
            return;
        }
        ledger.count(Entry.CALLBACK_FAILED);
        if (delivery.attempt() == WAITS.size()) {
            ledger.count(Entry.CALLBACK_GIVEN_UP);
        } else {
            putBack(delivery.again(delivery.due().plus(scaled(WAITS.get(delivery.attempt())))));
        }
    }

    /** Posts it once. False if it has to be posted again. */
    private boolean deliver(Delivery delivery) {
        int status = poster.post(delivery.url(), delivery.text());
        return behaviour.get().has(Habit.ANY_ANSWER_DELIVERS) ? status != Poster.NO_ANSWER : status == 200;
    }

    private CallbackForm form() {
        return CallbackForm.of(behaviour.get());
    }

    private synchronized void putBack(Delivery delivery) {
        pending.add(delivery);
    }

    private Duration scaled(Duration wait) {
        return Duration.ofMillis(Math.max(1, Math.round(wait.toMillis() * settings.retryScale())));
    }
}
