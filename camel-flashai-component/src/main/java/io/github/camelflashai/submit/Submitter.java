package io.github.camelflashai.submit;

/** Submits plans. */
@FunctionalInterface
public interface Submitter {
    /**
     * Submits a plan.
     *
     * @return the plan, which the server has
     * @throws io.github.camelflashai.api.FlashAiException for every other end
     */
    SubmissionResult submit(Submission submission);
}
