package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchCallee;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.CalleePage;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneStatus;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.client.PageIterator;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a server what it shows of a batch that is steered. */
final class BatchLook {
    private static final Operation LIST = Operation.GET_BATCH_PLAN_LIST;
    private static final long PAGE_SIZE = 5000;

    /**
     * Its counts at one moment.
     *
     * @param accepted callees that were accepted, by the server or by the receipt, whichever says more
     * @param ended callees who are done
     * @param planned callees who are planned
     * @param in callees who have come in, whatever became of them since
     */
    record Counts(long accepted, long ended, long planned, long in) {
        /** Whether all are done. */
        boolean areOver() {
            return accepted > 0 && ended >= accepted && planned == 0;
        }

        /** The same as long as nobody comes in, whoever is called meanwhile. */
        Counts withoutCalls() {
            return new Counts(accepted, 0, 0, in);
        }

        /** Whether nobody is to come in any more. */
        boolean areAllIn() {
            return in >= accepted;
        }

        @Override
        public String toString() {
            return planned + " are planned, " + ended + " of " + accepted + " are done, " + in + " have come in";
        }
    }

    private final FlashAiClient client;
    private final Function<String, @Nullable Long> receipts;

    /**
     * Looks.
     *
     * @param receipts how many callees a batch has by the receipt of its plan; null for one that is not known
     */
    BatchLook(FlashAiClient client, Function<String, @Nullable Long> receipts) {
        this.client = client;
        this.receipts = receipts;
    }

    Counts counts(String batchName) {
        BatchSummary summary = client.summary(batchName);
        long accepted = Math.max(orNone(receipts.apply(batchName)), orNone(summary.acceptCount()));
        long ended = orNone(summary.endCount());
        // Where the server does not say, all who are not done.
        long planned = summary.planCount() == null ? accepted - ended : summary.planCount();
        return new Counts(accepted, ended, planned, Math.max(rows(batchName), ended + planned));
    }

    private long rows(String batchName) {
        try {
            CalleePage page = page(batchName, 1, 1);
            return orNone(page.batchCount() == null ? page.totalRecord() : page.batchCount());
        } catch (FlashAiNotFoundException e) {
            // The batch is there, and nobody of it is in yet.
            return 0;
        }
    }

    /**
     * How many of those who are planned stand in the list of the batch: some servers count callees who were taken out as planned for
     * ever, and have them in no list. Where the list has no status, as many of the planned may be such as are in no list.
     */
    long listedAsPlanned(String batchName, Counts counts) {
        long listed = 0;
        long planned = 0;
        boolean saysStatus = true;
        for (Iterator<BatchCallee> callees = callees(batchName); callees.hasNext(); listed++) {
            PhoneStatus status = callees.next().status();
            planned += status == PhoneStatus.PLANNED ? 1 : 0;
            saysStatus &= status != PhoneStatus.UNKNOWN;
        }
        return saysStatus ? planned : Math.max(planned, counts.planned - Math.max(0, counts.accepted - listed));
    }

    /** All that the batch lists; nobody if it lists nobody yet. */
    Iterator<BatchCallee> callees(String batchName) {
        CalleePage first;
        try {
            first = page(batchName, 1, PAGE_SIZE);
        } catch (FlashAiNotFoundException e) {
            return Collections.emptyIterator();
        }
        return new PageIterator<>(LIST.path(), 1, first, number -> page(batchName, number, PAGE_SIZE), null);
    }

    private CalleePage page(String batchName, long number, long size) {
        return client.call(FlashAiRequest.of(
                        LIST,
                        Map.of(
                                Parameter.BATCH_NAME, batchName,
                                Parameter.PAGE, number,
                                Parameter.PAGE_NUM, size)))
                .as(CalleePage.class);
    }

    private static long orNone(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
