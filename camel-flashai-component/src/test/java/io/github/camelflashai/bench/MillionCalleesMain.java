package io.github.camelflashai.bench;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Callee;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Submits a million callees through the component. Its heap is small; it makes each callee when it is asked for. */
public final class MillionCalleesMain {
    static final String BATCHES = "batches";
    static final String STREAMED = "streamed";
    static final String ACCEPTED = "accepted";
    static final int CALLEES = 1_000_000;

    private static final int BATCH = 10_000;
    private static final String CHUNKED = "chunked";

    private MillionCalleesMain() {}

    public static void main(String[] args) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("flashai", ComponentRoutes.component(args[0]));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            Iterator<Callee> callees =
                    IntStream.range(0, CALLEES).mapToObj(Samples::callee).iterator();
            long accepted = BATCHES.equals(args[1]) ? submitInBatches(template, callees) : stream(template, callees);
            SmallHeap.found(ACCEPTED, accepted);
        }
    }

    private static long submitInBatches(ProducerTemplate template, Iterator<Callee> callees) throws Exception {
        long accepted = 0;
        for (int number = 0; callees.hasNext(); number++) {
            List<Callee> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && callees.hasNext()) {
                batch.add(callees.next());
            }
            Exchange answered = submit(template, "", batch, Samples.BATCH + "-" + number);
            accepted += answered.getMessage().getHeader(FlashAiConstants.RIGHT_COUNT, Long.class);
        }
        return accepted;
    }

    /** Counts only if the request came in chunks, which the server tells in its description. */
    private static long stream(ProducerTemplate template, Iterator<Callee> callees) throws Exception {
        Exchange answered = submit(template, "&streamRequests=true", callees, Samples.BATCH);
        boolean chunked = CHUNKED.equals(answered.getMessage().getHeader(FlashAiConstants.MESSAGE));
        return chunked ? answered.getMessage().getHeader(FlashAiConstants.RIGHT_COUNT, Long.class) : 0;
    }

    private static Exchange submit(ProducerTemplate template, String options, Object callees, String batchName)
            throws Exception {
        Exchange answered = template.request("flashai:addPlan?" + ComponentRoutes.planOptions() + options, exchange -> {
            exchange.getMessage().setBody(callees);
            exchange.getMessage().getHeaders().putAll(Map.of(FlashAiConstants.BATCH_NAME, batchName));
        });
        if (answered.getException() != null) {
            throw answered.getException();
        }
        return answered;
    }
}
