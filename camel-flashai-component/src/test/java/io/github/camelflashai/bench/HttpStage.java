package io.github.camelflashai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a row that crosses HTTP needs: the server, the component's routes, the hand-written ones and a bare client. */
final class HttpStage implements AutoCloseable {
    /**
     * So many that two cores are always busy. With one caller a core falls asleep at every call, and what it costs to wake it,
     * which is more than the call itself on a virtual machine, would hide the difference between the two.
     */
    static final int CALLERS = 4;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    /** Long, because the processor time of a process comes in steps of 10 ms. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MIXED_WARM_UP = Duration.ofSeconds(3);

    private final String row;
    private final String mode;
    private final ServerProcess server;
    private final BareClient bareClient;
    private final RouteClient routes;

    /**
     * Sets the stage.
     *
     * @param row the row that it is for
     * @param mode the server's mode, canned or slow
     * @param connections the size of the bare client's pool
     */
    HttpStage(String row, String mode, int connections) throws Exception {
        this.row = row;
        this.mode = mode;
        server = new ServerProcess();
        bareClient = new BareClient(connections);
        routes = new RouteClient(new ComponentRoutes(server.baseUrl(mode)), new HandWrittenRoute(server.baseUrl(mode)));
    }

    /** A call through a route. */
    Work send(String uri, Map<String, Object> headers, Object body) throws Exception {
        return routes.send(uri, headers, body);
    }

    /** A call with the bare client, of a request that is signed once. */
    Work post(String operation, Map<String, Object> parameters) throws Exception {
        byte[] json = HandWritten.json(HandWritten.signed(parameters, "aB3xZ9", System.currentTimeMillis()));
        return bareClient.post(server.address(mode, operation), json);
    }

    /** Lets subject and reference compete, and reports what share of the processor the server took. */
    Outcome compete(int callers, Work subject, Work reference, Report report) throws Exception {
        Progress.show(row + ": warming up other operations");
        Contest.keepBusy(MIXED_WARM_UP, mixture());
        try (Callers arena = new Callers(callers)) {
            long serverNanos = server.cpuNanos();
            long clientNanos = PROCESS.getProcessCpuTime();
            Outcome outcome = new Contest(arena, ROUND, WARM_UP).run(row, subject, reference);
            clientNanos = PROCESS.getProcessCpuTime() - clientNanos;
            serverNanos = server.cpuNanos() - serverNanos;
            report.serverShare(row, (double) serverNanos / clientNanos);
            return outcome;
        }
    }

    /** Calls of all kinds, so that the compiler does not know only the one that is measured. */
    private List<Work> mixture() throws Exception {
        Map<String, Object> handWrittenBatch = Map.of(HandWrittenRoute.BATCH_HEADER, Samples.BATCH);
        return List.of(
                send(ComponentRoutes.SUMMARY, ComponentRoutes.batch(), null),
                send(ComponentRoutes.PAUSE, ComponentRoutes.batch(), null),
                send(ComponentRoutes.CALLS, ComponentRoutes.batch(), null),
                send(ComponentRoutes.PLAN, Map.of(), Samples.callees(30)),
                send(HandWrittenRoute.SUMMARY, handWrittenBatch, null),
                send(HandWrittenRoute.PLAN, Map.of(), Samples.callees(30)),
                post("batchPlanPause", Map.of("batchName", Samples.BATCH)),
                post("getBatchPlanCallList", Map.of("batchName", Samples.BATCH)));
    }

    @Override
    public void close() throws Exception {
        routes.close();
        bareClient.close();
        server.close();
    }
}
