package io.github.camelflashai.bench;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.NonceSource;
import io.github.camelflashai.wire.request.WireBenchmarkAccess;
import java.time.Clock;
import java.util.Map;

/**
 * P1: a control call, from checked parameters to the finished body, signed. Both sides take their nonces from the component's
 * source, so that what is compared is signing and writing alone.
 */
final class ControlCallRow implements Row {
    @Override
    public String name() {
        return "P1";
    }

    @Override
    public void run(Report report) throws Exception {
        WireBenchmarkAccess wire = new WireBenchmarkAccess(Samples.CLIENT_ID, Samples.SECRET);
        NonceSource nonces = new NonceSource(Samples.CLIENT_ID, 1, Clock.systemUTC());
        Map<String, Object> parameters = Map.of("batchName", Samples.BATCH);
        Outcome outcome = new MemoryStage()
                .compete(name(), () -> wire.write(Operation.BATCH_PLAN_PAUSE, parameters), () -> HandWritten.json(
                                HandWritten.signed(parameters, nonces.next(), System.currentTimeMillis()))
                        .length);
        report.atMost(name(), "time", outcome.cpu(), 0.75);
        report.atMost(name(), "bytes", outcome.bytes(), 0.3);
    }
}
