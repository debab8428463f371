package io.github.camelflashai.wire;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The numbers of a process that knows of no other: one after the other from a random place on. A process never repeats its own, and
 * two processes meet only if one begins within the few that the other has used of late, which is rarer than that two of so many random
 * numbers are the same.
 */
final class ProcessSequence implements NonceSequence {
    private final RandomGenerator random;
    private final AtomicLong nextPlace;

    ProcessSequence(RandomGenerator random) {
        this.random = random;
        this.nextPlace = new AtomicLong(random.nextLong(ALL));
    }

    @Override
    public long next() {
        return nextPlace.getAndIncrement() % ALL;
    }

    /** Goes on at another random place. */
    @Override
    public void leave() {
        nextPlace.set(random.nextLong(ALL));
    }
}
