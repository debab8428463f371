package io.github.camelflashai.webhook;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of refused callbacks. Anybody may send as many as they like, so only the first of a minute are logged one by one, and the
 * others as a number. Thread-safe.
 */
final class RefusalLog {
    static final int EACH_MINUTE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(CallbackGate.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private long minute;
    private long refused;

    /**
     * A log.
     *
     * @param nanoTime as {@link System#nanoTime}
     */
    RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.minute = nanoTime.getAsLong();
    }

    /** Logs a refusal, or counts it. */
    synchronized void refused(Refusal refusal, Object size, String contentType, String source) {
        long now = nanoTime.getAsLong();
        if (now - minute >= MINUTE) {
            if (refused > EACH_MINUTE) {
                LOG.warn("Refused {} more callbacks that are not listed here", refused - EACH_MINUTE);
            }
            minute = now;
            refused = 0;
        }
        refused++;
        if (refused <= EACH_MINUTE) {
            LOG.warn("Refused a callback of {} bytes of {} from {}: {}", size, contentType, source, refusal);
        }
    }
}
