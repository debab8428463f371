package io.github.camelflashai.process;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.api.FlashAiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A process with a small heap, in which threads stop campaigns all the time while the heap is full. It prints how many calls ended in
 * an Error then, and how those ended that it makes when there is room again. Arguments: base URL, client id, secret.
 */
public final class FullHeapMain {
    private static final int THREADS = 16;
    private static final int WANTED_ERRORS = 100;
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final String STOP = "flashai:batchPlanStop?batchName=any&maxRetries=0";

    private final AtomicInteger errors = new AtomicInteger();
    private final CountDownLatch allHaveCalled = new CountDownLatch(THREADS);
    private volatile boolean over;

    private FullHeapMain() {}

    public static void main(String[] args) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            FlashAiComponent component = new FlashAiComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setClientId(args[1]);
            component.getConfiguration().setClientSecret(args[2]);
            context.addComponent("flashai", component);
            context.start();
            new FullHeapMain().attack(context.createProducerTemplate());
        }
    }

    /**
     * An OutOfMemoryError can come wherever the JVM itself allocates. So another thread fills the heap, and this one does nothing but
     * wait for the end of threads, which allocates nothing, until they are all gone and what they held with them.
     */
    private void attack(ProducerTemplate template) throws InterruptedException {
        Thread filler = new Thread(this::fillAgainAndAgain);
        List<Thread> callers = Stream.generate(() -> new Thread(() -> stopAllTheTime(template)))
                .limit(THREADS)
                .toList();
        callers.forEach(Thread::start);
        allHaveCalled.await();
        filler.start();
        filler.join();
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        System.out.println(errors + " errors");
        for (int i = 0; i < 20; i++) {
            Exchange stopped = template.request(STOP, exchange -> {});
            System.out.println(outcome(stopped));
        }
    }

    private void fillAgainAndAgain() {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (errors.get() < WANTED_ERRORS && System.nanoTime() < deadline) {
            try {
                fill(deadline);
            } catch (OutOfMemoryError full) {
                // what was filled is free again, and is filled anew
            }
        }
    }

    private void stopAllTheTime(ProducerTemplate template) {
        while (!over) {
            try {
                Exception failure = template.request(STOP, exchange -> {}).getException();
                if (failure != null && failure.getCause() instanceof OutOfMemoryError) {
                    errors.incrementAndGet();
                }
            } catch (OutOfMemoryError e) {
                errors.incrementAndGet();
            }
            allHaveCalled.countDown();
        }
    }

    /** With ever smaller pieces, until there is no room for anything, and again whenever something becomes free. */
    private void fill(long deadline) {
        Object[] heap = null;
        while (errors.get() < WANTED_ERRORS && System.nanoTime() < deadline) {
            for (int size = 1 << 20; size >= 16; size /= 2) {
                try {
                    while (errors.get() < WANTED_ERRORS && System.nanoTime() < deadline) {
                        heap = new Object[] {heap, new byte[size]};
                    }
                } catch (OutOfMemoryError full) {
                    // on with a smaller one
                }
            }
        }
    }

    /** The server's no to a batch that it does not know is an answer like any other. */
    private static String outcome(Exchange exchange) {
        Exception failure = exchange.getException();
        return failure instanceof FlashAiException flashai && flashai.getCode() != null
                ? "answered"
                : String.valueOf(failure);
    }
}
