package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.Habit;
import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Behaviour;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Parameters;
import java.time.Instant;

/**
 * A request that has passed all checks.
 *
 * @param account who asks
 * @param parameters what is asked
 * @param behaviour how to do it and how to write the answer
 * @param now the time
 */
public record Request(Account account, Parameters parameters, Behaviour behaviour, Instant now) {
    boolean has(Habit habit) {
        return behaviour.has(habit);
    }

    String batchName() {
        return parameters.require("batchName");
    }

    Body body() {
        return new Body(behaviour);
    }
}
