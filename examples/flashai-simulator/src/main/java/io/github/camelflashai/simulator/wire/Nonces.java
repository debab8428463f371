package io.github.camelflashai.simulator.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The nonces of the last ten minutes, for each client its own. */
final class Nonces {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Set<Key> used = new HashSet<>();
    private final Deque<Use> byTime = new ArrayDeque<>();

    private record Key(String clientId, String nonce) {}

    private record Use(Key key, Instant at) {}

    /** Takes a nonce. False if the client has used it within the window. */
    synchronized boolean take(String clientId, String nonce, Instant now) {
        while (!byTime.isEmpty() && !byTime.peek().at().plus(WINDOW).isAfter(now)) {
            used.remove(byTime.poll().key());
        }
        Key key = new Key(clientId, nonce);
        if (!used.add(key)) {
            return false;
        }
        byTime.add(new Use(key, now));
        return true;
    }

    synchronized void clear() {
        used.clear();
        byTime.clear();
    }
}
