package io.github.camelflashai.client;

import io.github.camelflashai.api.ActivityListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a component may spend on retries, by server: when most calls fail, repeating them all would make it worse. A bucket
 * holds {@value #RETRIES} retries. Each takes one out; a call that the server answers puts back what its retries took, and a
 * fifth of one besides. So the bucket empties when nearly half of all attempts fail; while it is empty, calls fail with their
 * first failure.
 */
public final class RetryBudget {
    static final int RETRIES = 100;

    private final Map<String, RetryTokens> byServer = new ConcurrentHashMap<>();

    /**
     * A client whose calls are repeated, as far as it is safe and there is a budget left.
     *
     * @param client makes one attempt
     * @param server whose budget is used
     * @param listener is notified of every repeat
     */
    public FlashAiClient retrying(
            FlashAiClient client, String server, RetryRules rules, Sleeper sleeper, ActivityListener listener) {
        RetryTokens tokens = byServer.computeIfAbsent(server, unused -> new RetryTokens());
        return new RetryingClient(client, tokens, rules, sleeper, listener);
    }
}
