package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.Steering;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the polls of one batch have shown: its latest counts and since when they stand still, or since when the server does not
 * know it. Counts prove an end only where all that were accepted are done: callees who are paused, stopped or still coming in
 * are in no count (flashai-api.md, section 5). For one thread at a time.
 */
final class BatchProgress {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProgress.class);

    /** A batch that stands still is asked for after a tenth of the time it has done so, and at least so often. */
    private static final int PARTS_OF_STILLNESS = 10;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final String batchName;
    private BatchSummary latest;
    private Steering steering = Steering.RUNNING;
    private Long accepted;
    private String takenText = "";
    private Instant takenSince;
    private Instant standsStillSince;
    private volatile Instant missingSince;
    private volatile Instant trackedSince;
    private Instant askedAt;

    BatchProgress(String batchName) {
        this.batchName = batchName;
    }

    /**
     * What is known of the batch besides its counts.
     *
     * @param accepted how many callees the server accepted, by the receipt; null if this is not known
     */
    void knows(Long accepted, Steering steering, Instant now) {
        this.accepted = accepted;
        if (this.steering != steering) {
            this.steering = steering;
            standsStillSince = now;
            askedAt = null;
        }
    }

    /** What the route took last of it, maybe before a restart: counts that are the same still have stood still since then. */
    void took(String text, Instant since) {
        takenText = text;
        takenSince = since;
    }

    /**
     * Whether it is time to ask for it: the longer it has stood still or been missing, the more seldom.
     *
     * @param quietPeriod after which this begins
     */
    boolean isDue(Duration quietPeriod, Instant now) {
        Instant still = missingSince != null ? missingSince : isStill() ? standsStillSince : null;
        if (askedAt == null || still == null) {
            return true;
        }
        Duration stillness = Duration.between(still, askedAt);
        if (stillness.compareTo(quietPeriod) < 0) {
            return true;
        }
        Duration pause = stillness.dividedBy(PARTS_OF_STILLNESS);
        return !askedAt.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .isAfter(now);
    }

    private boolean isStill() {
        return latest != null && latest.nothingIsPlanned();
    }

    void saw(BatchSummary summary, Instant now) {
        markPresent();
        askedAt = now;
        if (!summary.equals(latest)) {
            boolean isAsTaken = latest == null && takenSince != null && takenText.startsWith(counts(summary) + " ");
            latest = summary;
            standsStillSince = isAsTaken ? takenSince : now;
        }
    }

    /** The server knows the batch. */
    void markPresent() {
        missingSince = null;
    }

    /** Whether a server knows nothing of a batch yet: it says so, or answers without counts. */
    static boolean isNotThereYet(FlashAiException e) {
        return e instanceof FlashAiNotFoundException
                || (e instanceof FlashAiOutcomeUnknownException unknown && unknown.isWithoutResult());
    }

    /** Logs once, and not at every poll, that the server does not know the batch. */
    void missed(FlashAiException reason, Instant now) {
        askedAt = now;
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

    /** Since when it is tracked, which is when it was submitted. */
    void trackedSince(Instant since) {
        trackedSince = since;
    }

    /** Since when it is tracked; null if that is not known. */
    Instant trackedSince() {
        return trackedSince;
    }

    /** Since when the server does not know it; null if it does. */
    Instant missingSince() {
        return missingSince;
    }

    /** Whether the server has not known the batch for this long. */
    boolean isMissingFor(Duration time, Instant now) {
        return missingSince != null && !missingSince.plus(time).isAfter(now);
    }

    /**
     * Whether it is complete for sure: all callees that were accepted are done and none is planned, or none was accepted; or
     * this application has stopped it, and what was under way has come to rest.
     */
    boolean isComplete(Duration quietPeriod, Instant now) {
        if (accepted != null && accepted == 0 && latest.countsNobody()) {
            return true;
        }
        return latest.isComplete(accepted)
                || (steering == Steering.STOPPED && isStill() && standsStillFor(quietPeriod, now));
    }

    /** Whether nothing has moved for this long although nothing is planned. It may move again, so it is no end. */
    boolean isQuietFor(Duration time, Instant now) {
        return isStill() && standsStillFor(time, now);
    }

    /** Whether the latest counts have stood still for this long. */
    boolean standsStillFor(Duration time, Instant now) {
        return !standsStillSince.plus(time).isAfter(now);
    }

    /** Whether this application has paused it: then it stands still for a known reason. */
    boolean isPaused() {
        return steering == Steering.PAUSED;
    }

    /** The route did not take what was to be said: the next poll tries again, however long the batch has stood still. */
    void notTaken() {
        askedAt = null;
    }

    /** The counts in the headers, and as the body. */
    void fill(Message message) {
        message.setBody(latest);
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.ACCEPT_COUNT, latest.acceptCount());
        message.setHeader(FlashAiConstants.END_COUNT, latest.endCount());
        message.setHeader(FlashAiConstants.PLAN_COUNT, latest.planCount());
        message.setHeader(FlashAiConstants.PERCENT, latest.percent());
        message.setHeader(FlashAiConstants.UNCOUNTED, uncounted());
        if (steering != Steering.RUNNING) {
            message.setHeader(FlashAiConstants.BATCH_STEERED, steering.toString());
        }
    }

    /** How many callees are in no count; null if this is not known. */
    Long uncounted() {
        return latest == null ? null : latest.uncounted(accepted);
    }

    /** The latest counts as text on one line. */
    String text() {
        return counts(latest);
    }

    private static String counts(BatchSummary summary) {
        return summary.acceptCount() + "/" + summary.endCount() + "/" + summary.planCount();
    }

    String batchName() {
        return batchName;
    }

    BatchSummary latest() {
        return latest;
    }

    /** Since when the latest counts stand still. */
    Instant standsStillSince() {
        return standsStillSince;
    }
}
