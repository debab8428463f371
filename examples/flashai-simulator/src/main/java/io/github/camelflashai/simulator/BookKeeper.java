package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.dial.Call;
import io.github.camelflashai.simulator.dial.PlannedCallee;
import io.github.camelflashai.simulator.wire.Ledger;
import io.github.camelflashai.simulator.wire.Ledger.Entry;
import io.github.camelflashai.simulator.wire.MobileList;
import io.github.camelflashai.simulator.wire.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                    all.stream().mapToLong(Batch::rowsIn).sum(),
                    all.stream().mapToLong(batch -> batch.lost().size()).sum(),
                    all.stream().mapToLong(batch -> batch.dialled().size()).sum(),
                    callsByPerson(all),
                    all.stream().mapToLong(Batch::dialledAfterStop).sum(),
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
                batch.count(PlannedCallee.State.DONE),
                batch.callees().stream().map(callee -> callee.record().phone()).toList(),
                batch.lost().stream().map(callee -> callee.record().phone()).toList(),
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
                .filter(call -> call.attempt() == 0 && !seen.add(person(call)))
                .count();
    }

    private static Map<String, Long> callsByPerson(List<Batch> all) {
        return all.stream()
                .flatMap(batch -> batch.dialled().stream())
                .collect(Collectors.groupingBy(BookKeeper::person, Collectors.counting()));
    }

    private static String person(Call call) {
        return Person.of(call.callee().phone());
    }

    private static long calledInSeveral(List<Batch> all) {
        Map<String, Set<Batch>> byPerson = new HashMap<>();
        all.forEach(batch -> batch.dialled()
                .forEach(call -> byPerson.computeIfAbsent(person(call), person -> new HashSet<>())
                        .add(batch)));
        return byPerson.values().stream().filter(in -> in.size() > 1).count();
    }
}
