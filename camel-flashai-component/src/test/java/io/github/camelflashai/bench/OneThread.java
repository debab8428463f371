package io.github.camelflashai.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Does work in the current thread and counts the processor time and bytes of this thread alone: steady on a machine that
 * does other things too. What the garbage collector does for the work does not count, to the advantage of whoever allocates
 * more.
 */
final class OneThread implements Arena {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long consumed;

    @Override
    public Cost run(Work work, int times) throws Exception {
        long sum = 0;
        long wall = System.nanoTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            sum += work.run();
        }
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        wall = System.nanoTime() - wall;
        consumed += sum;
        return new Cost((double) cpu / times, (double) wall / times, (double) bytes / times);
    }

    /** What all work returned, together. */
    long consumed() {
        return consumed;
    }
}
