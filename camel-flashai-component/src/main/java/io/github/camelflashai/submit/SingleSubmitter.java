package io.github.camelflashai.submit;

import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;

/** Sends a plan once, and asks nothing if the outcome is not known. */
public final class SingleSubmitter implements PlanSender {
    private final FlashAiClient client;

    /**
     * A submitter.
     *
     * @param client sends the plan; repeats what did not run
     */
    public SingleSubmitter(FlashAiClient client) {
        this.client = client;
    }

    @Override
    public SubmissionResult send(FlashAiRequest plan, EarlierAttempt earlier, AttemptListener attempts) {
        return new SubmissionResult(
                String.valueOf(plan.batchName()), Receipts.marked(plan, client.call(plan, attempts)), false);
    }
}
