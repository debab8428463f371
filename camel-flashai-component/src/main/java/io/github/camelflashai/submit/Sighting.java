package io.github.camelflashai.submit;

import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server shows of a batch at one moment.
 *
 * @param summary its counts; null if it shows no such batch
 * @param sentCount how many callees were sent
 * @param list those that it lists
 * @param pages how many pages they came on
 */
record Sighting(@Nullable BatchSummary summary, long sentCount, CalleeComparison.Listed list, long pages) {
    private static final Logger LOG = LoggerFactory.getLogger(Sighting.class);

    /** What must stand still before a list is taken for whole: accepted, taken in, and listed. */
    record Counts(@Nullable Long accepted, long takenIn, long listed) {}

    /** Whether there is anything of a batch: a name without callees may be a server's way of saying that there is none. */
    boolean showsAnything() {
        return list.count() > 0 || (accepted() != null && accepted() > 0);
    }

    Counts counts() {
        return new Counts(
                accepted(),
                summary == null ? 0 : orNone(summary.planCount()) + orNone(summary.endCount()),
                list.count());
    }

    /** What it proves at once, whatever may come in yet. */
    Evidence atOnce() {
        // One who was left out now, and sent by an earlier delivery, may come in yet in the place of one who was
        // rejected.
        return isTakenAsSent() && (isWhole() || !list.mayHaveWithheld()) ? taken() : new Evidence.Undecided(toString());
    }

    /** What it proves when the counts stand still. */
    Evidence standingStill() {
        if (isTakenAsSent()) {
            return taken();
        }
        if (isWhole() && list.hasOnlyOurs()) {
            return there(Receipts.found(accepted(), rejectedCount(), rejected()));
        }
        return isWhole() && list.hasOnlyOthers()
                ? new Evidence.AnotherCampaign(toString())
                : new Evidence.Undecided(toString());
    }

    private boolean isTakenAsSent() {
        return accepted() != null && accepted() == sentCount && list.hasOnlyOurs() && list.withheldCount() == 0;
    }

    private boolean isWhole() {
        return accepted() != null && list.count() == accepted() && !list.hasRepeated();
    }

    /** All were accepted; one that is not listed is not in yet, or was taken out since. */
    private Evidence taken() {
        return there(Receipts.found(sentCount, 0, List.of()));
    }

    private Evidence there(FlashAiResponse receipt) {
        if (list.withheldCount() > 0) {
            LOG.warn(
                    "The server has {} callees whom this delivery leaves out: an earlier one sent them by other rules."
                            + " batchPhoneDelete takes them out",
                    list.withheldCount());
        }
        return new Evidence.There(Receipts.with(receipt, list.stillWithheld()));
    }

    /** Of those who were sent now. */
    private long rejectedCount() {
        return sentCount - (accepted() - list.withheldCount());
    }

    /**
     * Those who were sent and are in no place of a whole list; none if that is not sure: where pages overlap, one who is listed
     * twice may hide another.
     */
    private List<Callee> rejected() {
        List<Callee> missing = list.missing();
        boolean sure = missing.size() == rejectedCount() && (pages <= 1 || !list.hasSeenTwice());
        return sure ? missing : List.of();
    }

    private @Nullable Long accepted() {
        return summary == null ? null : summary.acceptCount();
    }

    private static long orNone(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    /** The numbers, for people. */
    @Override
    public String toString() {
        return sentCount + " sent, " + (accepted() == null ? "none" : accepted()) + " accepted, " + list;
    }
}
