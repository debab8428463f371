package io.github.camelflashai.submit;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.RequestBuilder;

/** Makes the request of a submission, checks it, and hands it to whoever sends it. */
public final class CheckedSubmitter implements Submitter {
    private final Operation operation;
    private final RequestBuilder requests;
    private final PlanSender sender;

    /**
     * A submitter.
     *
     * @param operation what takes the plan
     * @param requests makes and checks the request
     * @param sender sends it
     */
    public CheckedSubmitter(Operation operation, RequestBuilder requests, PlanSender sender) {
        this.operation = operation;
        this.requests = requests;
        this.sender = sender;
    }

    @Override
    public SubmissionResult submit(Submission submission) {
        return sender.send(requests.build(operation, submission.plan()), submission.earlier(), submission.attempts());
    }
}
