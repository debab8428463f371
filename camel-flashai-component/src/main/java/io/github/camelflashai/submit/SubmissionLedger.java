package io.github.camelflashai.submit;

/**
 * A book of submissions that outlives the process: a plan is noted before the first byte of it is sent, and settled when its
 * outcome is known. What is noted and not settled is in doubt, whoever brings it again.
 */
public interface SubmissionLedger {
    /**
     * Notes a plan.
     *
     * @return false if it is noted already
     */
    boolean note(SubmissionKey plan);

    /** Whether the server is known to have the plan. */
    boolean isSettled(SubmissionKey plan);

    /** Whether the server, which has the plan, is known to have rejected some of its callees. */
    boolean hasRejected(SubmissionKey plan);

    /**
     * Takes down that the server has the plan.
     *
     * @param hasRejected whether it has rejected some of its callees, whose names no ledger keeps
     */
    void settle(SubmissionKey plan, boolean hasRejected);

    /** Takes back what was noted: the server does not have the plan. */
    void forget(SubmissionKey plan);
}
