package io.github.camelflashai.webhook;

import io.github.camelflashai.simulator.FlashAiSimulator;

/**
 * A process of camel-main with a callback route. It prints its address, and the megabytes in use on its heap for each line that it
 * reads, until there are no more.
 */
public final class FloodedMain {
    private FloodedMain() {}

    public static void main(String[] args) throws Exception {
        try (FlashAiSimulator simulator = FlashAiSimulator.builder().start();
                CallbackApplication application = new CallbackApplication(simulator)
                        // A body that stalls is not cut off: what keeps the memory free must not be a time-out.
                        .without("camel.component.platform-http.request-timeout")) {
            // What was taken is not kept: the heap is for what is being read.
            application.doing(exchange -> application.received().clear()).start();
            System.out.println(application.base());
            while (System.in.read() >= 0) {
                System.gc();
                Runtime heap = Runtime.getRuntime();
                System.out.println((heap.totalMemory() - heap.freeMemory()) >> 20);
            }
        }
    }
}
