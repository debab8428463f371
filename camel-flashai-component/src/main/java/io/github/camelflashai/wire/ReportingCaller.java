package io.github.camelflashai.wire;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.Operation;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tells a listener of every attempt that {@link FlashAiClient} makes, how it ended, and how long it took. */
public final class ReportingCaller implements Caller {
    private final Caller caller;
    private final ActivityListener listener;
    private final LongSupplier nanoTime;

    /**
     * A caller.
     *
     * @param caller makes one attempt
     * @param listener is told of it
     */
    public ReportingCaller(Caller caller, ActivityListener listener) {
        this(caller, listener, System::nanoTime);
    }

    ReportingCaller(Caller caller, ActivityListener listener, LongSupplier nanoTime) {
        this.caller = caller;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    @Override
    public FlashAiResponse call(
            Operation operation, String path, Map<String, Object> parameters, FlashAiClient.AttemptListener attempts) {
        long start = nanoTime.getAsLong();
        try {
            FlashAiResponse response = caller.call(operation, path, parameters, (nonce, timestamp) -> {
                listener.signed();
                attempts.attempt(nonce, timestamp);
            });
            listener.requestEnded(operation, nanoTime.getAsLong() - start, null);
            return response;
        } catch (FlashAiException e) {
            listener.requestEnded(operation, nanoTime.getAsLong() - start, e);
            throw e;
        }
    }
}
