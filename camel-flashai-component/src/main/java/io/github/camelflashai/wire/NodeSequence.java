package io.github.camelflashai.wire;

import io.github.camelflashai.api.FlashAiOptionsException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers of a node, which no other node has: a place in time (a millisecond of a 20 minute window, and a sequence number
 * within it) times the node's number. So they do not repeat within the window across nodes, threads and restarts.
 *
 * <p>A node has {@value #PER_MILLISECOND} numbers a millisecond. A burst that uses them up borrows from the next millisecond, and a
 * clock that steps back is not followed until it has caught up. No repeat across a restart is promised as long as a node makes no
 * more than these on average, which is far beyond what HTTP calls can use.
 */
final class NodeSequence implements NonceSequence {
    static final int NODES = 62;
    static final int WINDOW_MILLIS = 20 * 60 * 1000;
    static final int PER_MILLISECOND = 763;
    private static final Logger LOG = LoggerFactory.getLogger(NodeSequence.class);
    private static final long PER_NODE = (long) WINDOW_MILLIS * PER_MILLISECOND;

    private final int node;
    private final Clock clock;
    private final AtomicLong nextPlace = new AtomicLong();

    NodeSequence(int node, Clock clock) {
        if (node < 0 || node >= NODES) {
            throw new FlashAiOptionsException("nonceNode", "is " + node, "give a number from 0 to " + (NODES - 1));
        }
        this.node = node;
        this.clock = clock;
    }

    @Override
    public long next() {
        long now = clock.millis() * PER_MILLISECOND;
        long place = nextPlace.getAndUpdate(next -> Math.max(next, now) + 1);
        return node * PER_NODE + Math.floorMod(Math.max(place, now), PER_NODE);
    }

    /** Only another process with the same number can have used it. */
    @Override
    public void leave() {
        LOG.warn(
                "Another process uses the nonces of nonceNode={}, too: give each process with this clientId a number of its own,"
                        + " or leave nonceNode out",
                node);
    }
}
