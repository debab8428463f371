package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client has asked for.
 *
 * @param account whose batch it is
 * @param batchName its name, unique for the account
 * @param callees the accepted callees
 * @param lineIds the lines to use, at least one
 * @param hours when to dial
 * @param clear drop at night what is undone
 * @param redials what to redial
 * @param agentId the human agent who calls, empty for a robot
 * @param notifyUrl where to post each call
 * @param notifyBatchUrl where to post the end of the batch
 * @param acceptedAt when it was accepted
 */
public record BatchPlan(
        Account account,
        String batchName,
        List<CalleeRecord> callees,
        List<String> lineIds,
        CallHours hours,
        boolean clear,
        List<RedialRule> redials,
        Optional<String> agentId,
        Optional<String> notifyUrl,
        Optional<String> notifyBatchUrl,
        Instant acceptedAt) {
    String clientId() {
        return account.clientId();
    }

    @Override
    public String toString() {
        return "BatchPlan[" + batchName + "]";
    }
}
