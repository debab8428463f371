package io.github.camelflashai.client;

/** Hears of every attempt just before it is sent, so that even a failed one can be named to the vendor's support. */
@FunctionalInterface
public interface AttemptListener {
    /** Hears it and does nothing. */
    AttemptListener NONE = (nonce, timestamp) -> {};

    /**
     * An attempt is about to be sent.
     *
     * @param nonce the attempt's nonce
     * @param timestamp when it was signed, in milliseconds since the epoch
     */
    void attempt(String nonce, long timestamp);

    /** Which attempt of its call the last one was, from 1, if the listener counts. */
    default int number() {
        return 1;
    }
}
