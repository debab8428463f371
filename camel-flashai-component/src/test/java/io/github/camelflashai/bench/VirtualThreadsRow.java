package io.github.camelflashai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * V: 1,000 callers of a server that answers after 20 ms, on virtual threads against platform threads. There is no target: the
 * docs tell what came out. Java before 21 has no virtual threads and skips it.
 */
final class VirtualThreadsRow implements Row {
    private static final int CALLERS = 1_000;
    private static final int CALLS = 20 * CALLERS;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    @Override
    public String name() {
        return "V";
    }

    @Override
    public void run(Report report) throws Exception {
        if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
            Progress.show("V: skipped, Java " + Runtime.version().feature() + " has no virtual threads");
            return;
        }
        try (HttpStage stage = new HttpStage(name(), "slow", BareClient.POOL);
                Callers platform = new Callers(CALLERS);
                Callers virtual = new Callers(CALLERS, virtualThreads())) {
            Work call = stage.send(ComponentRoutes.SUMMARY_FOR_MANY, ComponentRoutes.batch(), null);
            List<Cost> ofVirtual = new ArrayList<>();
            List<Cost> ofPlatform = new ArrayList<>();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                Cost costOfVirtual = virtual.run(call, CALLS);
                Cost costOfPlatform = platform.run(call, CALLS);
                if (i >= 0) {
                    ofVirtual.add(costOfVirtual);
                    ofPlatform.add(costOfPlatform);
                }
            }
            Outcome outcome = new Outcome(ofVirtual, ofPlatform);
            Progress.show(name() + ": virtual as subject, platform as reference; " + outcome);
            report.tell(name(), "rate", outcome.rate());
            report.tell(name(), "cpu", outcome.cpu());
        }
    }

    /** The code is compiled for Java 17, which does not know them by name. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
