package io.github.camelflashai.submit;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.request.RequestBuilder;

/** Sends a plan once, and asks nothing if the outcome is not known. */
public final class SingleSubmitter implements Submitter {
    private final Operation operation;
    private final RequestBuilder requests;
    private final FlashAiClient client;

    /**
     * A submitter.
     *
     * @param operation what takes the plan
     * @param requests makes and checks the request
     * @param client sends it; repeats what did not run
     */
    public SingleSubmitter(Operation operation, RequestBuilder requests, FlashAiClient client) {
        this.operation = operation;
        this.requests = requests;
        this.client = client;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        FlashAiRequest request = requests.build(operation, submission.plan());
        return new SubmissionResult(
                String.valueOf(request.batchName()), Receipts.marked(request, client.call(request, submission.attempts())), false);
    }
}
