package io.github.camelflashai.simulator;

import io.github.camelflashai.simulator.wire.Person;
import java.util.Map;

/**
 * What the simulator has counted since its start or reset.
 *
 * @param requests requests to a known operation
 * @param requestsByOperation the same, by path
 * @param answersByCode answers by code, faults that replaced an answer not among them
 * @param signedWrong requests with a wrong signType, an unknown clientId or a wrong sign
 * @param noncesRepeated requests whose nonce was used before within 10 minutes; rightly signed ones, unless nonces are
 *     looked at first by habit
 * @param accepted callees accepted
 * @param rejected callees sent back in failMobileInfo
 * @param rowsIn callees who have come in, those taken out again included
 * @param rowsLost callees who were accepted and lost when they should have come in
 * @param calls calls dialled, redials included
 * @param callsByPerson the same by who was called: the phone without +, and without 86 or 0086 before 11 digits
 * @param callsAfterStop calls dialled after their batch had been told to stop
 * @param calledTwiceInBatch calls to a person whom their batch had called before, asked-for redials not counted
 * @param calledInSeveralBatches people whom more than one batch has called
 * @param callbacksPosted callbacks that the receiver answered with HTTP 200, or at all where that counts as delivered
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
        long rowsIn,
        long rowsLost,
        long calls,
        Map<String, Long> callsByPerson,
        long callsAfterStop,
        long calledTwiceInBatch,
        long calledInSeveralBatches,
        long callbacksPosted,
        long callbacksFailed,
        long callbacksGivenUp,
        long callbacksDropped,
        long faults) {

    /** How often somebody was called, under any form of the phone. */
    public long callsTo(String phone) {
        return callsByPerson.getOrDefault(Person.of(phone), 0L);
    }

    /** Whether every request was signed right, no nonce came twice and nobody was called twice. */
    public boolean clean() {
        return signedWrong == 0 && noncesRepeated == 0 && calledTwiceInBatch == 0 && calledInSeveralBatches == 0;
    }

    /** The books in one paragraph for people. */
    public String summary() {
        return ("%d requests, %d of them signed wrong, %d with a nonce seen twice. %d callees accepted, %d rejected, %d"
                        + " came in, %d were lost. %d calls made, %d of them after a stop; %d calls repeated one of their batch"
                        + " unasked, %d people were called by several batches."
                        + " Callbacks: %d posted, %d attempts failed, %d given up, %d dropped on purpose. %d faults given.")
                .formatted(
                        requests,
                        signedWrong,
                        noncesRepeated,
                        accepted,
                        rejected,
                        rowsIn,
                        rowsLost,
                        calls,
                        callsAfterStop,
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
