package io.github.camelflashai.bench;

import io.github.camelflashai.api.Call;
import io.github.camelflashai.api.Callee;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.WireBenchmarkAccess;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Requests and answers of many kinds. What the compiler makes of a loop depends on all that ran through it, so every row
 * starts from this mixture, as it would in an application.
 */
final class Mixture {
    private static final Map<String, Object> BATCH = Map.of("batchName", Samples.BATCH);
    private static final Map<String, Object> CHINESE_BATCH = Map.of("batchName", "春季回访（第一批）");

    private final WireBenchmarkAccess wire;
    private final List<Callee> few = Samples.callees(20);
    private final List<Callee> many = Samples.callees(5_000);
    private final List<Callee> escaped = List.of(
            new Callee("13800000001", List.of("note"), List.of("said \"yes\"\nand \\ then no 🙂"), "Ann", "A/B"),
            new Callee("+8613800000002", List.of("note"), List.of("said no"), "", ""));
    private final String calls = Samples.calls(0, 500);
    private final byte[] page = Answers.page(1, 500).getBytes(StandardCharsets.UTF_8);

    Mixture(WireBenchmarkAccess wire) {
        this.wire = wire;
    }

    List<Work> works() {
        return List.of(
                () -> wire.write(Operation.BATCH_PLAN_PAUSE, BATCH),
                () -> wire.write(Operation.GET_BATCH_PLAN_CALL_SUMMARY, CHINESE_BATCH),
                () -> wire.write(Operation.REQUEST, Map.of("custom", "x \"y\"", "flag", true, "count", 3)),
                () -> wire.plan(Samples.plan(), few),
                () -> wire.plan(Samples.plan(), many),
                () -> wire.plan(Samples.plan(), escaped),
                () -> {
                    wire.streamedPlan(Samples.plan(), many).writeTo(OutputStream.nullOutputStream());
                    return many.size();
                },
                () -> wire.writeText(Samples.plan(), HandWritten.mobileList(many)),
                () -> HandWritten.json(HandWritten.signed(CHINESE_BATCH, "aB3xZ9", 1L)).length,
                () -> WireBenchmarkAccess.calls(calls).stream()
                        .filter(call -> "A".equals(call.intentTag()))
                        .count(),
                () -> WireBenchmarkAccess.page(page).calls().stream()
                        .map(Call::fields)
                        .mapToLong(fields -> fields.get(9).length())
                        .sum(),
                () -> HandWritten.records(calls).size());
    }
}
