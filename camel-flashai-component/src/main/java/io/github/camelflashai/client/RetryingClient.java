package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Repeats a call that failed, where a repeat is safe and may help: {@link FlashAiException#isRetryable()} says so, by the
 * kind of the operation. Each attempt is a call of its own, so it has its own nonce, timestamp and signature.
 */
final class RetryingClient implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);

    private final FlashAiClient client;
    private final RetryStrategy strategy;
    private final String server;
    private final Duration ceiling;
    private final Sleeper sleeper;
    private final ActivityListener listener;

    RetryingClient(
            FlashAiClient client,
            RetryStrategy strategy,
            String server,
            Duration ceiling,
            Sleeper sleeper,
            ActivityListener listener) {
        this.client = client;
        this.strategy = strategy;
        this.server = server;
        this.ceiling = ceiling;
        this.sleeper = sleeper;
        this.listener = listener;
    }

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        List<RetryToken> taken = new ArrayList<>(1);
        taken.add(strategy.acquireInitialToken(AcquireInitialTokenRequest.create(server))
                .token());
        while (true) {
            try {
                FlashAiResponse response = client.call(request, attempts);
                giveBack(taken);
                return response;
            } catch (FlashAiTransportException | FlashAiOutcomeUnknownException e) {
                RefreshRetryTokenResponse next = next(taken.get(taken.size() - 1), e);
                LOG.warn(
                        "Attempt {} of {} failed and is repeated in {} ms: {}",
                        taken.size(),
                        request.path(),
                        next.delay().toMillis(),
                        e.getMessage());
                if (!sleeper.sleep(next.delay())) {
                    throw e;
                }
                taken.add(next.token());
                listener.retried(request.operation());
            } catch (FlashAiException e) {
                // The server answered, though with a no: it is well.
                giveBack(taken);
                throw e;
            }
        }
    }

    /** The library gives back what one token took; a call has as many as it had attempts. */
    private void giveBack(List<RetryToken> taken) {
        taken.forEach(token -> strategy.recordSuccess(RecordSuccessRequest.create(token)));
    }

    /** The permission to repeat the call, and when. */
    private RefreshRetryTokenResponse next(RetryToken token, FlashAiException failure) {
        try {
            return strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(failure)
                    .suggestedDelay(asked(failure))
                    .build());
        } catch (TokenAcquisitionFailedException e) {
            throw failure;
        }
    }

    /** The wait that the server asked for, but no longer than ours may be: it could ask for a day. */
    private Duration asked(FlashAiException failure) {
        Duration asked = failure instanceof FlashAiOutcomeUnknownException unknown ? unknown.getRetryAfter() : null;
        if (asked == null) {
            return Duration.ZERO;
        }
        return asked.compareTo(ceiling) <= 0 ? asked : ceiling;
    }
}
