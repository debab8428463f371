package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.BatchView.State;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import io.github.camelflashai.simulator.wire.MobileList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A batch and its dialling. Nothing happens by itself: {@link #advanceTo} plays, in the order of time, the starts and
 * ends of calls up to a moment, so that it does not matter how often it is asked. Guarded by the lock of the batch
 * store.
 */
public final class Batch {
    private final BatchPlan plan;
    private final DialSettings settings;
    private final BatchListener listener;
    private final CallMaker calls;
    private final List<PlannedCallee> callees = new ArrayList<>();
    private final DialQueue queue = new DialQueue();
    private final PriorityQueue<Running> running = new PriorityQueue<>(
            Comparator.comparing((Running entry) -> entry.call().end())
                    .thenComparing(entry -> entry.callee().index()));
    private final List<Call> dialled = new ArrayList<>();
    private final List<Call> ended = new ArrayList<>();
    private State state = State.RUNNING;
    private Instant nextSlot;
    private Instant nextNight;
    private boolean doneReported;

    private record Running(PlannedCallee callee, Call call) {}

    Batch(BatchPlan plan, DialSettings settings, BatchListener listener) {
        this.plan = plan;
        this.settings = settings;
        this.listener = listener;
        this.calls = new CallMaker(settings);
        this.nextSlot = plan.acceptedAt();
        // Nights only exist where hours are honoured: a demo that runs at midnight must not lose its callees.
        this.nextNight = settings.honourCallHours() && plan.clear()
                ? plan.hours().firstNight(plan.acceptedAt(), settings.zone())
                : Instant.MAX;
        for (CalleeRecord record : plan.callees()) {
            int index = callees.size();
            String lineId = plan.lineIds().get(index % plan.lineIds().size());
            PlannedCallee callee = new PlannedCallee(record, index, lineId);
            callees.add(callee);
            queue.add(callee, plan.acceptedAt());
        }
        reportIfDone(plan.acceptedAt());
    }

    public BatchPlan plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    /** The callees in the order they came, without those taken out. */
    public List<PlannedCallee> callees() {
        return Collections.unmodifiableList(callees);
    }

    /** Every call that was started. */
    public List<Call> dialled() {
        return Collections.unmodifiableList(dialled);
    }

    /** Every call that has ended, in the order of their ends. */
    public List<Call> ended() {
        return Collections.unmodifiableList(ended);
    }

    /** Callees with this status. */
    public int count(int status) {
        return (int)
                callees.stream().filter(callee -> callee.status() == status).count();
    }

    /** Callees whose calls are all made. */
    public int done() {
        return (int) callees.stream()
                .filter(callee -> callee.status() != MobileList.PLANNED
                        && callee.lastCall().isPresent())
                .count();
    }

    /** Whether time will change nothing any more. */
    boolean isDone() {
        return doneReported;
    }

    /** Plays everything that happens up to this moment. */
    void advanceTo(Instant now) {
        while (true) {
            Instant end =
                    running.isEmpty() ? Instant.MAX : running.peek().call().end();
            Instant dial = nextDial();
            Instant first = Collections.min(List.of(end, dial, nextNight));
            if (first.isAfter(now)) {
                return;
            }
            if (first.equals(end)) {
                endCall(running.remove());
            } else if (first.equals(nextNight)) {
                nextNight = nextNight.plus(Duration.ofDays(1));
                giveUp(queue.drop(callee -> true), first);
            } else {
                dial(queue.take(), dial);
            }
        }
    }

    public void pause() {
        state = State.PAUSED;
    }

    public void restart(Instant now) {
        state = State.RUNNING;
        nextSlot = nextSlot.isBefore(now) ? now : nextSlot;
    }

    public void stop(Instant now) {
        state = State.STOPPED;
        giveUp(queue.drop(callee -> true), now);
    }

    /** Takes out what is still planned of these phones; a callee that was called already only loses its redials. */
    public void takeOut(Set<String> phones, Instant now) {
        Predicate<PlannedCallee> meant =
                callee -> phones.contains(callee.record().phone());
        callees.stream().filter(meant).forEach(PlannedCallee::cancelRedials);
        Set<PlannedCallee> dropped = new HashSet<>(queue.drop(meant));
        callees.removeIf(callee -> dropped.contains(callee) && callee.lastCall().isEmpty());
        giveUp(dropped, now);
    }

    /** Plans once more every callee that was called and not reached; a pause goes on. False if there is none. */
    public boolean redialUnreached(Instant now) {
        List<PlannedCallee> unreached = callees.stream()
                .filter(callee -> callee.status() == MobileList.FAILED
                        && callee.lastCall().isPresent())
                .toList();
        if (unreached.isEmpty()) {
            return false;
        }
        unreached.forEach(callee -> planAgain(callee, now));
        doneReported = false;
        if (state == State.COMPLETED) {
            restart(now);
        }
        return true;
    }

    private Instant nextDial() {
        Optional<Instant> due = queue.firstDue();
        if (state != State.RUNNING || due.isEmpty()) {
            return Instant.MAX;
        }
        Instant slot = due.get().isAfter(nextSlot) ? due.get() : nextSlot;
        return settings.honourCallHours() ? plan.hours().notBefore(slot, settings.zone()) : slot;
    }

    private void dial(PlannedCallee callee, Instant at) {
        Call call = calls.make(plan, callee, at);
        callee.dialled();
        dialled.add(call);
        running.add(new Running(callee, call));
        nextSlot = at.plus(settings.interval());
    }

    private void endCall(Running finished) {
        Call call = finished.call();
        ended.add(call);
        finished.callee().ended(call);
        if (state != State.STOPPED && finished.callee().mayBeRedialled()) {
            plan.redials().stream()
                    .filter(rule -> rule.intentTag().equals(call.intentTag()) && call.attempt() < rule.times())
                    .findFirst()
                    .ifPresent(rule -> planAgain(finished.callee(), call.end().plus(rule.interval())));
        }
        listener.callEnded(this, call);
        reportIfDone(call.end());
    }

    private void planAgain(PlannedCallee callee, Instant due) {
        callee.planAgain();
        queue.add(callee, due);
    }

    private void giveUp(Collection<PlannedCallee> dropped, Instant at) {
        dropped.forEach(PlannedCallee::settle);
        reportIfDone(at);
    }

    private void reportIfDone(Instant at) {
        if (!doneReported && queue.isEmpty() && running.isEmpty()) {
            doneReported = true;
            state = state == State.STOPPED ? state : State.COMPLETED;
            listener.batchDone(this, at);
        }
    }
}
