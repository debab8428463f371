package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the polls of one batch have shown: its latest counts and since when they stand still, or since when the server does not
 * know it. For one thread at a time.
 */
final class BatchProgress {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProgress.class);

    private final String batchName;
    private BatchSummary latest;
    private Instant standsStillSince;
    private Instant missingSince;

    BatchProgress(String batchName) {
        this.batchName = batchName;
    }

    void saw(BatchSummary summary, Instant now) {
        markPresent();
        if (!summary.equals(latest)) {
            latest = summary;
            standsStillSince = now;
        }
    }

    /** The server knows the batch. */
    void markPresent() {
        missingSince = null;
    }

    /** Logs once, and not at every poll, that the server does not know the batch. */
    void missed(FlashAiException reason, Instant now) {
        if (missingSince != null) {
            return;
        }
        missingSince = now;
        if (latest == null) {
            LOG.info("Waiting for batch {}: {}", batchName, reason.getMessage());
        } else {
            LOG.warn("Batch {} has vanished, and is waited for: {}", batchName, reason.getMessage());
        }
    }

    /** Whether the server has not known the batch for this long. */
    boolean isMissingFor(Duration time, Instant now) {
        return missingSince != null && !missingSince.plus(time).isAfter(now);
    }

    /**
     * The rule for a complete batch: all callees are done; or nothing is planned any more and the counts have stood still for
     * the quiet period, as in a batch that was stopped, that is empty, or whose callees were given up.
     */
    boolean isComplete(Duration quietPeriod, Instant now) {
        return latest.isComplete()
                || (latest.nothingIsPlanned()
                        && !standsStillSince.plus(quietPeriod).isAfter(now));
    }

    /** The counts in the headers, and as the body. */
    void fill(Message message) {
        message.setBody(latest);
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.ACCEPT_COUNT, latest.acceptCount());
        message.setHeader(FlashAiConstants.END_COUNT, latest.endCount());
        message.setHeader(FlashAiConstants.PLAN_COUNT, latest.planCount());
        message.setHeader(FlashAiConstants.PERCENT, latest.percent());
    }

    /** The latest counts as text on one line. */
    String text() {
        return latest.acceptCount() + "/" + latest.endCount() + "/" + latest.planCount();
    }

    BatchSummary latest() {
        return latest;
    }
}
