package io.github.camelflashai.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something often, on a thread of its own, as long as the clock runs by itself. */
final class Heartbeat {
    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long PERIOD_MILLIS = 100;

    private final Runnable beat;
    private ScheduledExecutorService executor;
    private ScheduledFuture<?> schedule;

    Heartbeat(Runnable beat) {
        this.beat = beat;
    }

    synchronized void start() {
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);
            schedule = executor.scheduleWithFixedDelay(
                    this::beatSafely, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void stop() {
        if (executor != null) {
            schedule.cancel(true);
            executor.shutdownNow();
            executor = null;
        }
    }

    private void beatSafely() {
        try {
            beat.run();
        } catch (RuntimeException e) {
            // An exception that gets out would silently end all further beats.
            LOG.log(Level.ERROR, "posting callbacks failed", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "flashai-simulator-callbacks");
        thread.setDaemon(true);
        return thread;
    }
}
