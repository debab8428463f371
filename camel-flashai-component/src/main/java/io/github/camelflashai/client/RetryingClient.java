package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.FlashAiTransportException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a call that failed, where a repeat is safe and may help: {@link FlashAiException#isRetryable()} says so, by the
 * kind of the operation. Each attempt is a call of its own, so it has its own nonce, timestamp and signature.
 */
final class RetryingClient implements FlashAiClient {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);

    private final FlashAiClient client;
    private final RetryTokens tokens;
    private final RetryRules rules;
    private final Sleeper sleeper;
    private final ActivityListener listener;

    RetryingClient(
            FlashAiClient client, RetryTokens tokens, RetryRules rules, Sleeper sleeper, ActivityListener listener) {
        this.client = client;
        this.tokens = tokens;
        this.rules = rules;
        this.sleeper = sleeper;
        this.listener = listener;
    }

    @Override
    public FlashAiResponse call(FlashAiRequest request, AttemptListener attempts) {
        AttemptListener counted = new CountedAttempts(attempts);
        for (int retries = 0; ; retries++) {
            try {
                FlashAiResponse response = client.call(request, counted);
                tokens.answered(retries);
                return response;
            } catch (FlashAiTransportException | FlashAiOutcomeUnknownException e) {
                if (!e.isRetryable() || retries == rules.maxRetries() || !tokens.take()) {
                    throw e;
                }
                Duration wait = rules.waitBefore(retries + 1, asked(e));
                LOG.warn(
                        "Attempt {} of {} failed and is repeated in {} ms: {}",
                        retries + 1,
                        request.path(),
                        wait.toMillis(),
                        e.getMessage());
                if (!sleeper.sleep(wait)) {
                    throw e;
                }
                listener.retried(request.operation());
            } catch (FlashAiException e) {
                // The server answered, though with a no: it is well.
                tokens.answered(retries);
                throw e;
            }
        }
    }

    private static Duration asked(FlashAiException failure) {
        return failure instanceof FlashAiOutcomeUnknownException unknown ? unknown.getRetryAfter() : null;
    }
}
