package io.github.camelflashai.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that call a server at the same time. Counts the processor time of the whole process, garbage collection and
 * compilation included, and the bytes of the calling threads. The server is a process of its own.
 */
final class Callers implements Arena, AutoCloseable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Done(long value, long bytes) {}

    private final int callers;
    private final ExecutorService threads;

    Callers(int callers) {
        this(callers, Executors.newFixedThreadPool(callers));
    }

    /** Callers on threads of any kind. */
    Callers(int callers, ExecutorService threads) {
        this.callers = callers;
        this.threads = threads;
    }

    @Override
    public Cost run(Work work, int times) throws Exception {
        int timesEach = Math.max(1, times / callers);
        List<Callable<Done>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            calls.add(() -> call(work, timesEach));
        }
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        long bytes = 0;
        for (Future<Done> done : threads.invokeAll(calls)) {
            bytes += done.get().bytes();
        }
        wall = System.nanoTime() - wall;
        cpu = PROCESS.getProcessCpuTime() - cpu;
        double total = (double) timesEach * callers;
        return new Cost(cpu / total, wall / total, bytes / total);
    }

    private static Done call(Work work, int times) throws Exception {
        long value = 0;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            value += work.run();
        }
        return new Done(value, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
