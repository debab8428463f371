package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies a listener of every attempt that {@link HttpFlashAiClient} makes, how it ended, and how long it took. */
public final class ReportingClient implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(ReportingClient.class);

    private final FlashAiClient client;
    private final ActivityListener listener;
    private final LongSupplier nanoTime;

    /**
     * A client.
     *
     * @param client makes one attempt
     * @param listener is notified of it
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
        String[] used = new String[1];
        try {
            FlashAiResponse response = client.call(request, (nonce, timestamp) -> {
                used[0] = nonce;
                listener.signed();
                attempts.attempt(nonce, timestamp);
            });
            long nanos = nanoTime.getAsLong() - start;
            listener.requestEnded(request.operation(), nanos, null);
            LOG.debug(
                    "{} ended with code {} in {} ms, nonce {}, attempt {}",
                    request.path(),
                    response.code(),
                    millis(nanos),
                    used[0],
                    attempts.number());
            return response;
        } catch (FlashAiException e) {
            long nanos = nanoTime.getAsLong() - start;
            listener.requestEnded(request.operation(), nanos, e);
            LOG.debug(
                    "{} ended in {}, code {}, in {} ms, nonce {}, attempt {}",
                    request.path(),
                    e.getClass().getSimpleName(),
                    e.getCode(),
                    millis(nanos),
                    used[0],
                    attempts.number());
            throw e;
        }
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
