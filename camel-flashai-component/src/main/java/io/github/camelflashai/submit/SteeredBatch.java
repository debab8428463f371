package io.github.camelflashai.submit;

import io.github.camelflashai.api.FlashAiException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was seen of one batch since it was paused or stopped. For one thread. */
final class SteeredBatch {
    /** How many settle times callees who have not come in are waited for, once others have: they may be lost, or taken out. */
    private static final int MISSING_PATIENCE = 3;

    private final String name;
    private BatchLook.@Nullable Counts first;
    private BatchLook.@Nullable Counts last;
    private @Nullable Instant since;
    private @Nullable FlashAiException failure;
    private boolean atRest;

    SteeredBatch(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void saw(BatchLook.Counts counts, Instant now) {
        failure = null;
        if (first == null) {
            first = counts;
        }
        if (since == null || !counts.equals(last)) {
            since = now;
        }
        last = counts;
    }

    /** It was not steered, or not seen: whatever it was, it is not known to stand still. */
    void failed(FlashAiException e) {
        failure = e;
        since = null;
    }

    BatchLook.@Nullable Counts counts() {
        return last;
    }

    @Nullable
    FlashAiException failure() {
        return failure;
    }

    /**
     * Whether nothing of it has moved for so long that nobody is on the phone, or is to come in, any more.
     *
     * @param settleTime how long the server may take to show more of it
     * @param longestCall how long a call may take; while one goes on nothing moves
     */
    boolean standsStill(Duration settleTime, Duration longestCall, Instant now) {
        if (last == null || since == null) {
            return false;
        }
        Duration still = Duration.between(since, now);
        if (still.compareTo(longestCall) < 0) {
            return false;
        }
        return last.areAllIn()
                ? still.compareTo(settleTime) >= 0
                : last.in() > 0 && still.compareTo(settleTime.multipliedBy(MISSING_PATIENCE)) >= 0;
    }

    boolean isAtRest() {
        return atRest;
    }

    void comesToRest() {
        atRest = true;
    }

    /** How many were done since it was seen first. */
    long endedMeanwhile() {
        return first == null || last == null ? 0 : last.ended() - first.ended();
    }

    /** What is known of it, for people. */
    @Override
    public String toString() {
        return name + ": " + (last == null ? "it was not seen" : last)
                + (failure == null ? "" : " (the last look failed: " + failure.getMessage() + ")");
    }
}
