package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.dial.Batch;
import io.github.camelflashai.simulator.dial.BatchStore;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Refusal;
import java.time.Duration;
import java.util.Optional;

/** Finds the batch that a request names. */
final class BatchLookup {
    private final BatchStore batches;
    private final Duration hiddenFor;

    BatchLookup(BatchStore batches, Duration hiddenFor) {
        this.batches = batches;
        this.hiddenFor = hiddenFor;
    }

    /** As those who steer it know it. */
    Optional<Batch> find(Request request) {
        return batches.find(request.account(), request.batchName());
    }

    /** The same, refused with 1005 if there is none. */
    Batch existing(Request request) {
        return find(request).orElseThrow(BatchLookup::noSuchBatch);
    }

    /** As those who ask for it see it. */
    Batch shown(Request request) {
        return findShown(request).orElseThrow(BatchLookup::noSuchBatch);
    }

    /** Whether those who ask for it see it. */
    boolean isShown(Request request) {
        return findShown(request).isPresent();
    }

    /** As {@link #shown}, an empty one if there is none and that is a habit. */
    Batch shownOrEmpty(Request request, Habit emptyByHabit) {
        return findShown(request)
                .or(() -> request.has(emptyByHabit)
                        ? Optional.of(batches.nobody(request.account(), request.batchName(), request.now()))
                        : Optional.empty())
                .orElseThrow(BatchLookup::noSuchBatch);
    }

    private Optional<Batch> findShown(Request request) {
        return find(request)
                .filter(batch -> !request.has(Habit.NEW_BATCHES_HIDDEN)
                        || !batch.plan().acceptedAt().plus(hiddenFor).isAfter(request.now()));
    }

    private static Refusal noSuchBatch() {
        return new Refusal(ApiCode.NO_RESULT, "no such batch");
    }
}
