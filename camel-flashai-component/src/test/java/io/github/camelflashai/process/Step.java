package io.github.camelflashai.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The steps of a process that is to be killed between two of them: at the one that is chosen it says so on its standard output,
 * and stands still until it is killed.
 */
final class Step {
    static final String REACHED = "reached";

    private final int last;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * The steps of a process.
     *
     * @param last the number of the step at which to stand still, from 1; 0 for none
     */
    Step(int last) {
        this.last = last;
    }

    void reached() {
        if (number.incrementAndGet() == last) {
            System.out.println(REACHED);
            standStill();
        }
    }

    static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
