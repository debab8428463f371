package io.github.camelflashai.simulator.wire;

import java.time.Instant;

/** One thing that the gate looks at. */
@FunctionalInterface
interface GateCheck {
    /**
     * Lets a request pass, or throws.
     *
     * @throws Refusal with the code of the answer
     * @throws HttpRefusal if there is no code for it
     */
    void check(Arrival arrival);

    /**
     * A request at the gate.
     *
     * @param body as it came
     * @param parameters what it says
     * @param now when it came
     */
    record Arrival(String body, Parameters parameters, Instant now) {
        String text(String name) {
            return parameters.text(name).orElse("");
        }
    }
}
