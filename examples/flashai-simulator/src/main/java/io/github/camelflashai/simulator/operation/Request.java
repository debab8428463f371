package io.github.camelflashai.simulator.operation;

import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.Body;
import io.github.camelflashai.simulator.wire.Parameters;
import io.github.camelflashai.simulator.wire.Variants;
import java.time.Instant;

/**
 * A request that has passed all checks.
 *
 * @param account who asks
 * @param parameters what is asked
 * @param variants how to write the answer
 * @param now the time
 */
public record Request(Account account, Parameters parameters, Variants variants, Instant now) {
    String batchName() {
        return parameters.require("batchName");
    }

    Body body() {
        return new Body(variants);
    }
}
