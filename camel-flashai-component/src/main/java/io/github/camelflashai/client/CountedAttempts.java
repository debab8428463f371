package io.github.camelflashai.client;

/** Counts the attempts of one call, for the log; nested ones know of those outside of them. For one thread. */
final class CountedAttempts implements AttemptListener {
    private final AttemptListener listener;
    private int count;

    CountedAttempts(AttemptListener listener) {
        this.listener = listener;
    }

    @Override
    public void attempt(String nonce, long timestamp) {
        count++;
        listener.attempt(nonce, timestamp);
    }

    @Override
    public int number() {
        return Math.max(count, listener.number());
    }
}
