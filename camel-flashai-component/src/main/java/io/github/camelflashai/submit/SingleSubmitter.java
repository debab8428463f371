package io.github.camelflashai.submit;

import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.EncodedCallees;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;

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
        EncodedCallees callees = plan.callees();
        FlashAiResponse answer = callees.isNobodyLeft()
                ? Receipts.ofNobody(callees.withheld())
                : Receipts.of(plan, client.call(plan, attempts));
        return new SubmissionResult(String.valueOf(plan.batchName()), answer);
    }
}
