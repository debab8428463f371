package io.github.camelflashai.submit;

import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.wire.request.FlashAiRequest;

/** Sends plans that were checked. */
@FunctionalInterface
public interface PlanSender {
    /**
     * Sends a plan.
     *
     * @param earlier what is known about an attempt that was made before
     * @param attempts hears of every attempt to send it
     * @return the plan, which the server has
     * @throws io.github.camelflashai.api.FlashAiException for every other end
     */
    SubmissionResult send(FlashAiRequest plan, EarlierAttempt earlier, AttemptListener attempts);
}
