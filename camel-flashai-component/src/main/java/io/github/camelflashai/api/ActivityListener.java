package io.github.camelflashai.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is notified of what the connector does, while it does it. For counters and metrics: called by many threads at once and in the
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
    default void requestEnded(Operation operation, long nanos, @Nullable FlashAiException failure) {}

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

    /**
     * A route has taken a callback.
     *
     * @param type what it is
     */
    default void callbackAccepted(CallbackType type) {}

    /**
     * A route has failed on a callback, so that the server sends it again.
     *
     * @param type what it is; null if it failed before that was known
     */
    default void callbackFailed(@Nullable CallbackType type) {}

    /**
     * A route has taken the result of a call.
     *
     * @param source how it came
     * @param intentTag the server's tag for what the callee wants; null if it has none
     */
    default void callTaken(Source source, @Nullable String intentTag) {}

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
     * What is known of the batches that are followed.
     *
     * @param watcher who follows them
     * @param missing how many of them the server does not know, and did not for the {@code missingTimeout}
     * @param oldest when the oldest of them was submitted; null if there is none of which that is known
     */
    default void watched(Object watcher, int missing, @Nullable Instant oldest) {}

    /**
     * A route polls, and none of its polls has failed yet.
     *
     * @param path what stands in the path of its URI
     */
    default void polls(String path) {}

    /**
     * A poll has failed.
     *
     * @param path what stands in the path of the URI
     */
    default void pollFailed(String path) {}

    /**
     * A message or a poll has failed, with or without a request to the server. Not every request that fails is notified here: it may
     * be repeated, or be the answer to a question, such as that for a campaign that is not there.
     */
    default void failed(FlashAiException failure) {}
}
