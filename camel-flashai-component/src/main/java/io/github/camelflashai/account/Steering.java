package io.github.camelflashai.account;

import io.github.camelflashai.api.LowerCaseName;
import io.github.camelflashai.api.Operation;
import java.util.Arrays;
import java.util.Optional;

/** What this application did to a batch last, as far as that says what its counts mean. */
public enum Steering {
    RUNNING(Operation.BATCH_PLAN_RESTART),
    PAUSED(Operation.BATCH_PLAN_PAUSE),
    STOPPED(Operation.BATCH_PLAN_STOP);

    private final Operation operation;

    Steering(Operation operation) {
        this.operation = operation;
    }

    /** What an operation makes of a batch; empty if it does not steer. */
    static Optional<Steering> by(Operation operation) {
        return Arrays.stream(values())
                .filter(steering -> steering.operation == operation)
                .findFirst();
    }

    /** What follows from a further one: a batch that was stopped was stopped for good. */
    Steering then(Steering next) {
        return this == STOPPED ? STOPPED : next;
    }

    /** The word, as it stands in the message header. */
    @Override
    public String toString() {
        return LowerCaseName.of(this);
    }
}
