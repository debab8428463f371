package io.github.camelflashai.api;

/**
 * Is told what the connector does, while it does it. For counters and metrics: called by many threads at once and in the
 * middle of a call, so it must be quick, and must not throw.
 */
public interface ActivityListener {
    /** Hears everything and keeps nothing. */
    ActivityListener NONE = new ActivityListener() {};

    /** A request was signed, with a nonce of its own. */
    default void signed() {}

    /**
     * One attempt at a request has come to its end.
     *
     * @param operation the operation
     * @param nanos how long it took, in nanoseconds
     * @param failure how it failed; null if it is a success
     */
    default void requestEnded(Operation operation, long nanos, FlashAiException failure) {}

    /** An attempt failed, and the next one is about to be made. */
    default void retried(Operation operation) {}

    /** The server was asked what became of a plan. */
    default void reconciled(ReconciliationResult result) {}

    /**
     * The server has a plan.
     *
     * @param accepted how many of its callees it took in
     * @param rejected how many it did not
     */
    default void submitted(long accepted, long rejected) {}

    /** A route has taken a callback. */
    default void callbackAccepted() {}

    /** A route has failed on a callback, so that the server sends it again. */
    default void callbackFailed() {}

    /**
     * A callback was not let in.
     *
     * @param reason why, in a word such as {@code wrong_token}
     */
    default void callbackRefused(String reason) {}

    /**
     * How many batches are followed now.
     *
     * @param watcher who follows them
     * @param batches how many; 0 when it stops
     */
    default void watching(Object watcher, int batches) {}

    /**
     * A message or a poll has failed, with or without a request to the server. Not every request that fails is told here: it may
     * be repeated, or be the answer to a question, such as that for a campaign that is not there.
     */
    default void failed(FlashAiException failure) {}
}
