package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * What a component may spend on retries, by server: when most calls fail, repeating them all would make it worse. A bucket
 * holds {@value #RETRIES} retries. Each takes one out; a call that the server answers puts back what its retries took, and a
 * fifth of one besides. So the bucket empties when nearly half of all attempts fail; while it is empty, calls fail with their
 * first failure.
 */
public final class RetryBudget {
    /** By the library: 500 tokens, of which a retry costs 5. */
    static final int RETRIES = 100;

    private final StandardRetryStrategy strategy = StandardRetryStrategy.builder()
            .retryOnException(e -> e instanceof FlashAiException failure && failure.isRetryable())
            .circuitBreakerEnabled(true)
            .maxAttempts(1)
            .build();

    /**
     * A client whose calls are repeated, as far as it is safe and there is a budget left.
     *
     * @param client makes one attempt
     * @param server whose budget is used
     * @param listener is told of every repeat
     */
    public FlashAiClient retrying(
            FlashAiClient client, String server, RetryRules rules, Sleeper sleeper, ActivityListener listener) {
        BackoffStrategy backoff = BackoffStrategy.exponentialDelayHalfJitter(rules.delay(), rules.maxDelay());
        return new RetryingClient(
                client,
                // The copy shares the bucket.
                strategy.toBuilder()
                        .maxAttempts(1 + rules.maxRetries())
                        .backoffStrategy(backoff)
                        .throttlingBackoffStrategy(backoff)
                        .build(),
                server,
                rules.maxDelay(),
                sleeper,
                listener);
    }
}
