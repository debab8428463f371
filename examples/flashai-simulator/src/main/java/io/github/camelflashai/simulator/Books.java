package io.github.camelflashai.simulator;

import java.util.Map;

/**
 * What the simulator has counted since its start or reset.
 *
 * @param requests requests to a known operation
 * @param requestsByOperation the same, by path
 * @param answersByCode answers by code, faults that replaced an answer not among them
 * @param signedWrong requests with a wrong signType, an unknown clientId or a wrong sign
 * @param noncesRepeated requests, rightly signed, whose nonce was used before within 10 minutes
 * @param accepted callees taken in
 * @param rejected callees sent back in failMobileInfo
 * @param calls calls dialled, redials included
 * @param calledTwiceInBatch calls to a phone that its batch had called before, asked-for redials not counted
 * @param calledInSeveralBatches phones that more than one batch has called
 * @param callbacksPosted callbacks that the receiver answered with HTTP 200
 * @param callbacksFailed attempts that ended otherwise
 * @param callbacksGivenUp callbacks lost after five failed attempts
 * @param callbacksDropped callbacks lost on purpose (builder's callbackDrops)
 * @param faults faults given on demand
 */
public record Books(
        long requests,
        Map<String, Long> requestsByOperation,
        Map<String, Long> answersByCode,
        long signedWrong,
        long noncesRepeated,
        long accepted,
        long rejected,
        long calls,
        long calledTwiceInBatch,
        long calledInSeveralBatches,
        long callbacksPosted,
        long callbacksFailed,
        long callbacksGivenUp,
        long callbacksDropped,
        long faults) {

    /** Whether every request was signed right, no nonce came twice and nobody was called twice. */
    public boolean clean() {
        return signedWrong == 0 && noncesRepeated == 0 && calledTwiceInBatch == 0 && calledInSeveralBatches == 0;
    }

    /** The books in one paragraph for people. */
    public String summary() {
        return ("%d requests, %d of them signed wrong, %d with a nonce seen twice. %d callees accepted, %d rejected, %d calls"
                        + " made; %d calls repeated one of their batch unasked, %d phones were called by several batches."
                        + " Callbacks: %d posted, %d attempts failed, %d given up, %d dropped on purpose. %d faults given.")
                .formatted(
                        requests,
                        signedWrong,
                        noncesRepeated,
                        accepted,
                        rejected,
                        calls,
                        calledTwiceInBatch,
                        calledInSeveralBatches,
                        callbacksPosted,
                        callbacksFailed,
                        callbacksGivenUp,
                        callbacksDropped,
                        faults);
    }

    @Override
    public String toString() {
        return summary();
    }
}
