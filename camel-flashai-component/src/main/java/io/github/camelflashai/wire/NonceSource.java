package io.github.camelflashai.wire;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Nonces that do not repeat within the API's 10 minutes, by construction and not by luck: numbers that do not repeat, sent through a
 * fixed permutation so that they look random. The permutation depends on the client id alone, so that it is the same in every
 * process and after every restart.
 *
 * <p>The numbers are those of a node, which no other node has; or, where nobody numbers the nodes, they begin at a random place, and
 * two processes meet more rarely than random nonces would.
 *
 * <p>One instance for all users of a client id in a process. Thread-safe.
 */
public final class NonceSource {
    /** How many nodes share the nonces of a client id. */
    public static final int NODES = NodeSequence.NODES;

    private final NoncePermutation permutation;
    private final NonceSequence numbers;

    private NonceSource(String clientId, NonceSequence numbers) {
        this.permutation = new NoncePermutation(clientId);
        this.numbers = numbers;
    }

    /**
     * The nonces of an account on a node.
     *
     * @param clientId the account whose nonces these are
     * @param node the number of this node, from 0 to 61, different for each node of a cluster
     * @param clock the time
     */
    public NonceSource(String clientId, int node, Clock clock) {
        this(clientId, new NodeSequence(node, clock));
    }

    /** The nonces of an account in a process that has no number. */
    public static NonceSource ofProcess(String clientId) {
        return ofProcess(clientId, new SecureRandom());
    }

    static NonceSource ofProcess(String clientId, RandomGenerator random) {
        return new NonceSource(clientId, new ProcessSequence(random));
    }

    /** The next nonce: 6 letters and digits. */
    public String next() {
        return permutation.text(numbers.next());
    }

    /** The server says that it has seen a nonce of this source before: another process is on the same way. */
    public void refused() {
        numbers.leave();
    }
}
