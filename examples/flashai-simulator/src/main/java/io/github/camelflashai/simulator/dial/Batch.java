package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.BatchView.State;
import io.github.camelflashai.simulator.dial.BatchPlan.Accepted;
import io.github.camelflashai.simulator.wire.MobileList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A batch, its intake and its dialling. Nothing happens by itself: {@link #advanceTo} plays, in the order of time, who comes in
 * and the starts and ends of calls up to a moment, so that it does not matter how often it is asked. Guarded by the lock of the
 * batch store.
 */
public final class Batch {
    private final BatchPlan plan;
    private final DialSettings settings;
    private final Manners manners;
    private final BatchListener listener;
    private final CallMaker calls;
    private final Arrivals arrivals;
    private final Rows rows = new Rows();
    private final List<Accepted> lost = new ArrayList<>();
    private final DialQueue queue = new DialQueue();
    private final Dialler dialler;
    private final CallLog log = new CallLog();
    private State state = State.RUNNING;
    private Instant nextSlot;
    private Instant nextNight;
    private boolean doneReported;
    private int dialledAfterStop;

    Batch(BatchPlan plan, DialSettings settings, Manners manners, BatchListener listener) {
        this.plan = plan;
        this.settings = settings;
        this.manners = manners;
        this.listener = listener;
        this.calls = new CallMaker(settings);
        this.arrivals = new Arrivals(plan, manners.intake());
        this.dialler = manners.dialler(queue);
        this.nextSlot = plan.acceptedAt();
        // Nights only exist where hours are honoured: a demo that runs at midnight must not lose its callees.
        this.nextNight = settings.honourCallHours() && plan.clear()
                ? plan.hours().firstNight(plan.acceptedAt(), settings.zone())
                : Instant.MAX;
        while (!arrivals.nextAt().isAfter(plan.acceptedAt())) {
            takeNextIn();
        }
        if (plan.callees().isEmpty()) {
            allIn(plan.acceptedAt());
        }
    }

    public BatchPlan plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    /** The callees who have come in, in that order, without those taken out. */
    public List<PlannedCallee> callees() {
        return rows.listed();
    }

    /** The callees who were accepted and are lost. */
    public List<Accepted> lost() {
        return Collections.unmodifiableList(lost);
    }

    /** Every call that was started. */
    public List<Call> dialled() {
        return log.dialled();
    }

    /** Every call that has ended, in the order of their ends. */
    public List<Call> ended() {
        return log.ended();
    }

    /** Calls that were started after the batch had been told to stop. */
    public int dialledAfterStop() {
        return dialledAfterStop;
    }

    /** How many callees have come in. */
    public int rowsIn() {
        return arrivals.index() - lost.size();
    }

    /** Callees with this status. */
    public int count(int status) {
        return (int)
                callees().stream().filter(callee -> callee.status() == status).count();
    }

    /** Callees whose row says this, those taken out too. */
    public int count(PlannedCallee.State rowState) {
        return rows.inState(rowState);
    }

    /** Whether time will change nothing any more. */
    boolean isDone() {
        return doneReported;
    }

    /** Plays everything that happens up to this moment. */
    void advanceTo(Instant now) {
        while (true) {
            Instant end = log.nextEnd();
            Instant dial = nextDial();
            Instant first = Collections.min(List.of(arrivals.nextAt(), end, dial, nextNight));
            if (first.isAfter(now)) {
                return;
            }
            if (first.equals(arrivals.nextAt())) {
                takeNextIn();
            } else if (first.equals(end)) {
                endCall(log.end());
            } else if (first.equals(nextNight)) {
                nextNight = nextNight.plus(Duration.ofDays(1));
                giveUp(queue.drop(callee -> true), first);
            } else {
                dial(dialler.take(dial), dial);
            }
        }
    }

    /** Nobody is dialled but who comes in later, if that is a habit, and whom the dialler has. */
    public void pause() {
        state = state == State.RUNNING ? State.PAUSED : state;
        callees().forEach(PlannedCallee::pause);
        queue.hold();
    }

    public void restart(Instant now) {
        state = state == State.PAUSED ? State.RUNNING : state;
        callees().forEach(PlannedCallee::restart);
        queue.release();
        nextSlot = nextSlot.isBefore(now) ? now : nextSlot;
        look(now);
    }

    /** As {@link #pause}, for good. */
    public void stop(Instant now) {
        state = state == State.COMPLETED ? state : State.STOPPED;
        callees().forEach(PlannedCallee::stop);
        giveUp(queue.drop(callee -> true), now);
    }

    /** Takes out what is still planned of these phones; a callee that was called already only loses its redials. */
    public void takeOut(Set<String> phones, Instant now) {
        Predicate<PlannedCallee> meant =
                callee -> phones.contains(callee.record().phone());
        callees().stream().filter(meant).forEach(PlannedCallee::cancelRedials);
        Map<Boolean, List<PlannedCallee>> dropped = queue.drop(meant).stream()
                .collect(Collectors.partitioningBy(callee -> callee.lastCall().isPresent()));
        rows.takeOut(dropped.get(false));
        giveUp(dropped.get(true), now);
    }

    /** Plans once more every callee that was called and not reached; a pause goes on. False if there is none. */
    public boolean redialUnreached(Instant now) {
        List<PlannedCallee> unreached = callees().stream()
                .filter(callee -> callee.status() == MobileList.FAILED
                        && callee.lastCall().isPresent())
                .toList();
        if (unreached.isEmpty()) {
            return false;
        }
        doneReported = false;
        if (state == State.COMPLETED) {
            state = State.RUNNING;
            nextSlot = nextSlot.isBefore(now) ? now : nextSlot;
        }
        unreached.forEach(callee -> planAgain(callee, now));
        look(now);
        return true;
    }

    private void takeNextIn() {
        Instant at = arrivals.nextAt();
        int index = arrivals.index();
        Accepted accepted = arrivals.take();
        Fate fate = accepted.fate();
        if (fate.isRow()) {
            String lineId = plan.lineIds().get(index % plan.lineIds().size());
            PlannedCallee callee = new PlannedCallee(accepted.record(), index, lineId, at);
            rows.add(callee);
            if (fate.isPlanned()) {
                plan(callee, at);
            } else {
                callee.done();
            }
        } else {
            lost.add(accepted);
        }
        fate.result().ifPresent(result -> listener.notCalled(this, accepted.record(), result, at));
        if (arrivals.nextAt().isAfter(at)) {
            look(at);
        }
        if (arrivals.isEmpty()) {
            allIn(at);
        }
    }

    private void allIn(Instant at) {
        if (lost.stream().noneMatch(callee -> callee.fate().equals(Fate.VANISHED))) {
            listener.takenIn(this, at);
        }
        reportIfDone(at);
    }

    /** Queues a callee; the pause or stop of a batch reaches it, unless that is no habit of the server. */
    private void plan(PlannedCallee callee, Instant due) {
        if (manners.orderly() && state == State.STOPPED) {
            callee.giveUp();
            return;
        }
        queue.add(callee, due);
        if (manners.orderly() && state == State.PAUSED) {
            callee.pause();
            queue.hold();
        }
    }

    private void look(Instant at) {
        if (!settings.honourCallHours()
                || plan.hours().notBefore(at, settings.zone()).equals(at)) {
            dialler.look(at);
        }
    }

    private Instant nextDial() {
        return dialler.firstDue()
                .map(due -> due.isAfter(nextSlot) ? due : nextSlot)
                .map(slot -> settings.honourCallHours() ? plan.hours().notBefore(slot, settings.zone()) : slot)
                .orElse(Instant.MAX);
    }

    private void dial(PlannedCallee callee, Instant at) {
        Call call = calls.make(plan, callee, at);
        callee.dialled(call);
        dialledAfterStop += state == State.STOPPED ? 1 : 0;
        log.start(callee, call);
        nextSlot = at.plus(settings.interval());
    }

    private void endCall(CallLog.Running finished) {
        Call call = finished.call();
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
        plan(callee, due);
    }

    private void giveUp(Collection<PlannedCallee> dropped, Instant at) {
        dropped.forEach(PlannedCallee::giveUp);
        reportIfDone(at);
    }

    private void reportIfDone(Instant at) {
        if (!doneReported && arrivals.isEmpty() && queue.isEmpty() && dialler.isIdle() && log.isQuiet()) {
            doneReported = true;
            state = state == State.STOPPED ? state : State.COMPLETED;
            listener.batchDone(this, at);
        }
    }
}
