package io.github.camelflashai.submit;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.CalleePage;
import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiBatchNameTakenException;
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
import io.github.camelflashai.wire.request.WithheldCallees;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether the server has a plan, and which of its callees. */
public final class Reconciliation {
    private static final Operation LIST = Operation.GET_BATCH_PLAN_LIST;
    private static final long PAGE_SIZE = 5000;
    /** How often a batch that is not there is asked for while the settle time runs. */
    private static final int LOOKS = 5;

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
     * @return what the server would have answered; empty if it does not have the plan
     * @throws FlashAiBatchNameTakenException if it has another campaign under that name
     * @throws FlashAiException if it does not say
     */
    Optional<FlashAiResponse> find(String batchName, EncodedCallees sent, boolean maybeRunning) {
        ReconciliationResult result = ReconciliationResult.UNKNOWN;
        try {
            Optional<FlashAiResponse> found = look(batchName, sent, maybeRunning);
            result = found.isPresent() ? ReconciliationResult.FOUND : ReconciliationResult.ABSENT;
            return found;
        } catch (FlashAiBatchNameTakenException e) {
            result = ReconciliationResult.NAME_TAKEN;
            throw e;
        } finally {
            listener.reconciled(result);
        }
    }

    private Optional<FlashAiResponse> look(String batchName, EncodedCallees sent, boolean maybeRunning) {
        Optional<BatchSummary> summary = summary(batchName);
        for (int look = 0; summary.isEmpty() && maybeRunning && look < LOOKS; look++) {
            sleep(settleTime.dividedBy(LOOKS));
            summary = summary(batchName);
        }
        if (summary.isPresent() && sent.isStreamed()) {
            throw cannotCompare(batchName);
        }
        return summary.map(found -> compare(batchName, found, sent));
    }

    private Optional<BatchSummary> summary(String batchName) {
        try {
            return Optional.of(client.summary(batchName));
        } catch (FlashAiNotFoundException e) {
            return Optional.empty();
        }
    }

    private FlashAiResponse compare(String batchName, BatchSummary found, EncodedCallees sent) {
        CalleeDifference difference = new CalleeDifference(sent.kept());
        Long accepted = settled(batchName, found, difference.sentCount());
        WithheldCallees.Comparison leftOut = sent.withheld().comparison();
        long listed = 0;
        for (Iterator<BatchCallee> there = list(batchName); there.hasNext(); listed++) {
            Callee callee = there.next().callee();
            if (!difference.consume(callee) && !leftOut.recognise(callee)) {
                throw nameTaken(batchName, callee);
            }
        }
        long taken = accepted == null ? listed : accepted;
        return taken >= difference.sentCount()
                // All were taken in; one that is not listed any more was taken out since.
                ? Receipts.found(difference.sentCount(), List.of())
                : Receipts.found(taken, difference.missing());
    }

    /** How many callees the server took in, asked again until the count stands still or is all. */
    private Long settled(String batchName, BatchSummary found, long sentCount) {
        Long count = found.acceptCount();
        while (count == null || count < sentCount) {
            sleep(settleTime);
            Long next = summary(batchName).map(BatchSummary::acceptCount).orElse(null);
            if (count == null || next == null || next <= count) {
                return next;
            }
            count = next;
        }
        return count;
    }

    private Iterator<BatchCallee> list(String batchName) {
        return new PageIterator<>(LIST.path(), 1, page(batchName, 1), number -> page(batchName, number), null);
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
            throw new IllegalStateException("Interrupted while the server was given time to show a plan");
        }
    }

    private static FlashAiBatchNameTakenException nameTaken(String batchName, Callee callee) {
        return new FlashAiBatchNameTakenException(Failure.of(
                Operation.ADD_PLAN.path(),
                "The batch name '" + batchName
                        + "' belongs to another campaign: the server has callees under it that were"
                        + " not sent with this message (or with other values, or not as often), such as " + callee
                        + ". This campaign is not at the server; give it a name of its own."));
    }

    private static FlashAiOutcomeUnknownException cannotCompare(String batchName) {
        return new FlashAiOutcomeUnknownException(
                Failure.of(
                        Operation.ADD_PLAN.path(),
                        "The server has a batch '" + batchName
                                + "', and whether it is this campaign is not known: callees"
                                + " that are streamed (streamRequests) cannot be compared. Look at it before you send it"
                                + " again. chunkSize sends long lists so that they can be."),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }
}
