package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import io.github.camelflashai.simulator.wire.MobileList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes immutable views of what the simulator knows. */
final class BookKeeper {
    private final BatchStore batches;
    private final Ledger ledger;

    BookKeeper(BatchStore batches, Ledger ledger) {
        this.batches = batches;
        this.ledger = ledger;
    }

    Books books() {
        return batches.whileCurrent(() -> {
            List<Batch> all = batches.all();
            Map<String, Long> byOperation = ledger.byOperation();
            return new Books(
                    byOperation.values().stream().mapToLong(Long::longValue).sum(),
                    byOperation,
                    ledger.byCode(),
                    ledger.get(Entry.SIGNED_WRONG),
                    ledger.get(Entry.NONCE_REPEATED),
                    ledger.get(Entry.ACCEPTED),
                    ledger.get(Entry.REJECTED),
                    all.stream().mapToLong(batch -> batch.dialled().size()).sum(),
                    all.stream().mapToLong(BookKeeper::repeatedUnasked).sum(),
                    calledInSeveral(all),
                    ledger.get(Entry.CALLBACK_POSTED),
                    ledger.get(Entry.CALLBACK_FAILED),
                    ledger.get(Entry.CALLBACK_GIVEN_UP),
                    ledger.get(Entry.CALLBACK_DROPPED),
                    ledger.get(Entry.FAULT));
        });
    }

    Optional<BatchView> batch(String batchName) {
        return batches.whileCurrent(() -> batches.all().stream()
                .filter(batch -> batch.plan().batchName().equals(batchName))
                .findFirst()
                .map(BookKeeper::view));
    }

    List<BatchView> batches() {
        return batches.whileCurrent(
                () -> batches.all().stream().map(BookKeeper::view).toList());
    }

    private static BatchView view(Batch batch) {
        return new BatchView(
                batch.plan().batchName(),
                batch.state(),
                batch.plan().callees().size(),
                batch.count(MobileList.PLANNED),
                batch.done(),
                batch.callees().stream().map(callee -> callee.record().phone()).toList(),
                batch.dialled().stream().map(BookKeeper::view).toList());
    }

    private static CallView view(Call call) {
        return new CallView(
                call.callId(),
                call.callee().phone(),
                call.start(),
                call.answered(),
                call.end(),
                call.intentTag(),
                call.attempt() > 0);
    }

    private static long repeatedUnasked(Batch batch) {
        Set<String> seen = new HashSet<>();
        return batch.dialled().stream()
                .filter(call -> call.attempt() == 0 && !seen.add(call.callee().phone()))
                .count();
    }

    private static long calledInSeveral(List<Batch> all) {
        Map<String, Set<Batch>> byPhone = new HashMap<>();
        all.forEach(batch -> batch.dialled()
                .forEach(call -> byPhone.computeIfAbsent(call.callee().phone(), phone -> new HashSet<>())
                        .add(batch)));
        return byPhone.values().stream().filter(in -> in.size() > 1).count();
    }
}
