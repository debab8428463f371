package io.github.camelflashai.wire;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Nonces that do not repeat within the API's 10 minutes, by construction and not by luck: a nonce is a place in time (a
 * millisecond of a 20 minute window, and a sequence number within it) times the node's number, sent through a fixed
 * permutation so that it looks random. The permutation depends on the client id alone, so that it is the same on every node
 * and after every restart.
 *
 * <p>Each node has {@value #PER_MILLISECOND} nonces a millisecond. A burst that uses them up borrows from the next
 * millisecond, and a clock that steps back is not followed until it has caught up. No repeat across a restart is promised as
 * long as a node makes no more nonces than these on average, which is far beyond what HTTP calls can use.
 *
 * <p>One instance for all users of a client id on a node. Thread-safe.
 */
public final class NonceSource {
    /** How many nodes share the nonces of a client id. */
    public static final int NODES = 62;

    static final int WINDOW_MILLIS = 20 * 60 * 1000;
    static final int PER_MILLISECOND = 763;
    private static final long PER_NODE = (long) WINDOW_MILLIS * PER_MILLISECOND;

    private final NoncePermutation permutation;
    private final long firstOfNode;
    private final Clock clock;
    private final AtomicLong nextPlace = new AtomicLong();

    /**
     * The nonces of an account on a node.
     *
     * @param clientId the account whose nonces these are
     * @param node the number of this node, from 0 to 61, different for each node of a cluster
     * @param clock the time
     */
    public NonceSource(String clientId, int node, Clock clock) {
        if (node < 0 || node >= NODES) {
            throw new FlashAiOptionsException("nonceNode", "is " + node, "give a number from 0 to " + (NODES - 1));
        }
        this.permutation = new NoncePermutation(clientId);
        this.firstOfNode = node * PER_NODE;
        this.clock = clock;
    }

    /** The next nonce: 6 letters and digits. */
    public String next() {
        long now = clock.millis() * PER_MILLISECOND;
        long place = nextPlace.getAndUpdate(next -> Math.max(next, now) + 1);
        return permutation.text(firstOfNode + Math.floorMod(Math.max(place, now), PER_NODE));
    }
}
