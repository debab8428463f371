package io.github.camelflashai.bench;

import com.sun.management.ThreadMXBean;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.RequestBody;
import io.github.camelflashai.wire.request.WireBenchmarkAccess;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * P3: a plan with 100,000 callees, from objects to the finished body, checked and signed, against text that is joined without
 * a check, signed from a TreeMap and written by databind. Allocation as a share of the body; and in absolute terms what is
 * allocated while the part of a campaign goes out that is beyond the kept limit.
 */
final class PlanRow implements Row {
    private static final int CALLEES = 100_000;
    /** More than the 8 MB that are kept, several times. */
    private static final int STREAMED_CALLEES = 1_000_000;

    private static final int STREAMED_ALLOCATION = 64 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final WireBenchmarkAccess wire = new WireBenchmarkAccess(Samples.CLIENT_ID, Samples.SECRET);

    @Override
    public String name() {
        return "P3";
    }

    @Override
    public void run(Report report) throws Exception {
        List<Callee> callees = Samples.callees(CALLEES);
        NonceSource nonces = new NonceSource(Samples.CLIENT_ID, 1, Clock.systemUTC());
        MemoryStage stage = new MemoryStage();
        Outcome outcome = stage.compete(name(), () -> wire.plan(Samples.plan(), callees), () -> {
            Map<String, Object> plan = new HashMap<>(Samples.plan());
            plan.put("mobileList", HandWritten.mobileList(callees));
            return HandWritten.json(HandWritten.signed(plan, nonces.next(), System.currentTimeMillis())).length;
        });
        report.atMost(name(), "time", outcome.cpu(), 0.85);
        double body = wire.plan(Samples.plan(), callees);
        report.hardAtMost(name(), "bytes-kept-of-body", outcome.ofSubject(Cost::bytes) / body, 1.1);
        report.hardAtMost(name(), "bytes-kept-of-body-nobody-twice", distinctAllocation(callees) / body, 1.5);
        report.hardAtMost(
                name(), "bytes-streamed-of-64KB", (double) streamedAllocation(callees) / STREAMED_ALLOCATION, 1);
    }

    /** The same as the option duplicates has it by default: what a list's phones take is allocated besides. */
    private double distinctAllocation(List<Callee> callees) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        wire.distinctPlan(Samples.plan(), callees);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The bytes that are allocated while a body is written of which only a part was kept; the least of a few times. */
    private long streamedAllocation(List<Callee> callees) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            RequestBody body = wire.streamedPlan(Samples.plan(), new Repeated(callees, STREAMED_CALLEES));
            if (body.length() >= 0) {
                throw new IllegalStateException("The campaign is not streamed, it is too small");
            }
            long before = THREADS.getCurrentThreadAllocatedBytes();
            body.writeTo(OutputStream.nullOutputStream());
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** The same callees again and again, which costs nothing that would count as the subject's. */
    private static final class Repeated implements Iterator<Callee> {
        private final List<Callee> callees;
        private final int count;
        private int next;

        Repeated(List<Callee> callees, int count) {
            this.callees = callees;
            this.count = count;
        }

        @Override
        public boolean hasNext() {
            return next < count;
        }

        @Override
        public Callee next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return callees.get(next++ % callees.size());
        }
    }
}
