package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.function.LongSupplier;

/** Tells a listener of every attempt that {@link HttpFlashAiClient} makes, how it ended, and how long it took. */
public final class ReportingClient implements FlashAiClient {
    private final FlashAiClient client;
    private final ActivityListener listener;
    private final LongSupplier nanoTime;

    /**
     * A client.
     *
     * @param client makes one attempt
     * @param listener is told of it
     */
    public ReportingClient(FlashAiClient client, ActivityListener listener) {
        this(client, listener, System::nanoTime);
    }

    ReportingClient(FlashAiClient client, ActivityListener listener, LongSupplier nanoTime) {
        this.client = client;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        long start = nanoTime.getAsLong();
        try {
            FlashAiResponse response = client.call(request, (nonce, timestamp) -> {
                listener.signed();
                attempts.attempt(nonce, timestamp);
            });
            listener.requestEnded(request.operation(), nanoTime.getAsLong() - start, null);
            return response;
        } catch (FlashAiException e) {
            listener.requestEnded(request.operation(), nanoTime.getAsLong() - start, e);
            throw e;
        }
    }
}
