package io.github.camelflashai.account;

import io.github.camelflashai.client.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceSupport;

/** Ends the calls of a component that take too long. One thread does for all, since ending one is a moment's work. */
final class CallTimer extends ServiceSupport implements Timer {
    private final CamelContext camelContext;
    private volatile ScheduledExecutorService thread;

    CallTimer(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public Alarm after(Duration time, Runnable action) {
        try {
            Future<?> alarm = thread.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the component is stopped", e);
        }
    }

    @Override
    protected void doStart() {
        ThreadPoolProfile one = new ThreadPoolProfile();
        one.setPoolSize(1);
        one.setMaxQueueSize(-1); // By default there is no room for more than 1000 calls.
        thread = camelContext.getExecutorServiceManager().newScheduledThreadPool(this, "FlashAiCallTimer", one);
    }

    @Override
    protected void doStop() {
        camelContext.getExecutorServiceManager().shutdownNow(thread);
    }
}
