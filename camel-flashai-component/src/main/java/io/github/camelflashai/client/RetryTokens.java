package io.github.camelflashai.client;

import java.util.concurrent.atomic.AtomicInteger;

/** The retries that are left for one server, counted in fifths of one. */
final class RetryTokens {
    private static final int A_RETRY = 5;
    private static final int AN_ANSWER = 1;
    private static final int FULL = RetryBudget.RETRIES * A_RETRY;

    private final AtomicInteger left = new AtomicInteger(FULL);

    /**
     * Takes a retry out.
     *
     * @return false if there is none left
     */
    boolean take() {
        return left.getAndUpdate(tokens -> tokens >= A_RETRY ? tokens - A_RETRY : tokens) >= A_RETRY;
    }

    /** Puts back what a call took that the server answered, and a little besides. */
    void answered(int retries) {
        left.updateAndGet(tokens -> Math.min(FULL, tokens + retries * A_RETRY + AN_ANSWER));
    }
}
