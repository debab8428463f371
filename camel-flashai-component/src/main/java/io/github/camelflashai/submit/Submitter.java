package io.github.camelflashai.submit;

import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.ParameterSource;

/** Submits plans. */
@FunctionalInterface
public interface Submitter {
    /**
     * Submits a plan.
     *
     * @param plan where its parameters come from; the callees are read once
     * @param earlier what is known about an attempt that was made before
     * @param attempts told about every attempt to send it
     * @return the plan, which the server has
     * @throws io.github.camelflashai.api.FlashAiException for every other end
     */
    Submitted submit(ParameterSource plan, EarlierAttempt earlier, FlashAiClient.AttemptListener attempts);
}
