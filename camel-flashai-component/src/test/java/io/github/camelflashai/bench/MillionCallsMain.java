package io.github.camelflashai.bench;

import io.github.camelflashai.api.Call;
import java.lang.management.ManagementFactory;
import java.util.BitSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads the calls of a large batch as a route would, and samples the heap under way. */
public final class MillionCallsMain {
    static final String HEAP_AT_FIRST = "heap-at-first";
    static final String HEAP_AT_MOST = "heap-at-most";
    static final String SEEN_ONCE = "seen-once";

    private static final int PAGE = 5_000;
    private static final int FIRST_SAMPLE = 10 * PAGE;
    private static final int NEXT_SAMPLE = 20 * PAGE;

    private MillionCallsMain() {}

    public static void main(String[] args) throws Exception {
        Reader reader = new Reader();
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("flashai", ComponentRoutes.component(args[0]));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:read")
                            .to("flashai:getBatchPlanCallList?autoPage=true&pageNum=" + PAGE + "&batchName="
                                    + Samples.BATCH + "&notifyUrl=http://localhost/calls")
                            .split(body())
                            .streaming()
                            .process(reader);
                }
            });
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            Exchange read = template.request("direct:read", exchange -> {});
            if (read.getException() != null) {
                throw read.getException();
            }
        }
        SmallHeap.found(HEAP_AT_FIRST, reader.heapAtFirst);
        SmallHeap.found(HEAP_AT_MOST, reader.heapAtMost);
        SmallHeap.found(SEEN_ONCE, reader.seenTwice == 0 ? reader.seen.cardinality() : 0);
    }

    /** Looks at each call. Its own memory does not grow: it has a bit for every call from the beginning. */
    private static final class Reader implements Processor {
        private final BitSet seen = new BitSet(Answers.CALLS);
        private int count;
        private int seenTwice;
        private long heapAtFirst;
        private long heapAtMost;

        @Override
        public void process(Exchange exchange) {
            Call call = exchange.getMessage().getBody(Call.class);
            int number = (int) (Long.parseLong(call.phone()) - Samples.FIRST_PHONE);
            if (seen.get(number)) {
                seenTwice++;
            }
            seen.set(number);
            count++;
            if (count == FIRST_SAMPLE) {
                heapAtFirst = usedHeap();
                heapAtMost = heapAtFirst;
            } else if (count > FIRST_SAMPLE && (count - FIRST_SAMPLE) % NEXT_SAMPLE == 0) {
                heapAtMost = Math.max(heapAtMost, usedHeap());
            }
        }

        private static long usedHeap() {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf("P12: used heap %.1f MB%n", used / 1024.0 / 1024);
            return used;
        }
    }
}
