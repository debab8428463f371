package io.github.camelflashai.submit;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.CalleePage;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.ReconciliationResult;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.PageIterator;
import io.github.camelflashai.client.Sleeper;
import io.github.camelflashai.wire.request.EncodedCallees;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

/** Finds out what a server shows of a plan, as often and as long as it takes to be sure. */
public final class Reconciliation {
    private static final Operation LIST = Operation.GET_BATCH_PLAN_LIST;
    private static final long PAGE_SIZE = 5000;
    /** How often a batch that is not there is asked for while the settle time runs. */
    private static final int LOOKS = 5;
    /** How many settle times at most are given to counts that move: a queue may take in callees for hours. */
    private static final int MOST_WAITS = 30;

    private final FlashAiClient client;
    private final Duration settleTime;
    private final Sleeper sleeper;
    private final ActivityListener listener;

    /**
     * A reconciliation.
     *
     * @param client asks the server; repeats what fails
     * @param settleTime how long the server may take to show a plan that it was sent, or more of its callees
     * @param listener is notified of what the server said
     */
    public Reconciliation(FlashAiClient client, Duration settleTime, Sleeper sleeper, ActivityListener listener) {
        if (settleTime.isNegative()) {
            throw new FlashAiOptionsException("settleTime", "is " + settleTime.toMillis() + " ms", "give 0 or more");
        }
        this.client = client;
        this.settleTime = settleTime;
        this.sleeper = sleeper;
        this.listener = listener;
    }

    /**
     * Looks for a plan.
     *
     * @param batchName its name
     * @param sent its callees
     * @param maybeRunning whether an attempt may still be on its way, so that the server is given the settle time to show it
     * @throws FlashAiException if the server does not say
     */
    Evidence find(String batchName, EncodedCallees sent, boolean maybeRunning) {
        ReconciliationResult result = ReconciliationResult.UNKNOWN;
        try {
            Evidence evidence = look(batchName, sent, maybeRunning);
            result = evidence.result();
            return evidence;
        } finally {
            listener.reconciled(result);
        }
    }

    private Evidence look(String batchName, EncodedCallees sent, boolean maybeRunning) {
        CalleeComparison comparison =
                new CalleeComparison(sent.kept(), sent.withheld().rejected());
        Sighting sighting = sighting(batchName, comparison);
        for (int look = 0; !sighting.showsAnything() && maybeRunning && look < LOOKS; look++) {
            sleep(settleTime.dividedBy(LOOKS));
            sighting = sighting(batchName, comparison);
        }
        if (!sighting.showsAnything()) {
            return new Evidence.Absent();
        }
        if (sent.isStreamed()) {
            return new Evidence.Undecided(
                    "callees that are streamed (streamRequests) cannot be compared: chunkSize sends long"
                            + " lists so that they can be");
        }
        return weigh(batchName, comparison, sighting);
    }

    private Evidence weigh(String batchName, CalleeComparison comparison, Sighting first) {
        Sighting sighting = first;
        Evidence evidence = sighting.atOnce();
        for (int wait = 0; evidence instanceof Evidence.Undecided && wait < MOST_WAITS; wait++) {
            sleep(settleTime);
            Sighting next = sighting(batchName, comparison);
            if (next.counts().equals(sighting.counts())) {
                return next.standingStill();
            }
            sighting = next;
            evidence = next.atOnce();
        }
        return evidence;
    }

    private Sighting sighting(String batchName, CalleeComparison comparison) {
        CalleeComparison.Listed list = comparison.newList();
        BatchSummary summary = summary(batchName);
        long pages = 0;
        if (summary != null) {
            pages = read(batchName, list);
        }
        return new Sighting(summary, comparison.sentCount(), list, pages);
    }

    /** Null if the server has no such batch, or answers without counts, which some do then. */
    private BatchSummary summary(String batchName) {
        try {
            return client.summary(batchName);
        } catch (FlashAiNotFoundException e) {
            return null;
        } catch (FlashAiOutcomeUnknownException e) {
            if (e.isWithoutResult()) {
                return null;
            }
            throw e;
        }
    }

    /** Reads a list, and returns how many pages it has. */
    private long read(String batchName, CalleeComparison.Listed list) {
        try {
            CalleePage first = page(batchName, 1);
            for (Iterator<BatchCallee> there =
                            new PageIterator<>(LIST.path(), 1, first, number -> page(batchName, number), null);
                    there.hasNext(); ) {
                list.add(there.next().callee());
            }
            return first.totalPage() == null ? Long.MAX_VALUE : first.totalPage();
        } catch (FlashAiNotFoundException e) {
            // The batch is there, and nobody of it is in yet.
            return 0;
        }
    }

    private CalleePage page(String batchName, long number) {
        return client.call(FlashAiRequest.of(
                        LIST,
                        Map.of(
                                Parameter.BATCH_NAME, batchName,
                                Parameter.PAGE, number,
                                Parameter.PAGE_NUM, PAGE_SIZE)))
                .as(CalleePage.class);
    }

    private void sleep(Duration duration) {
        if (!sleeper.sleep(duration)) {
            throw new FlashAiOutcomeUnknownException(
                    Failure.of(
                            Operation.ADD_PLAN.path(),
                            "interrupted while the server was given time to show the batch. Nothing was sent since; whether it"
                                    + " has the batch of an earlier attempt is not known"),
                    FlashAiOutcomeUnknownException.HttpFacts.NONE);
        }
    }
}
