package io.github.camelflashai.simulator.dial;

import io.github.camelflashai.simulator.wire.Account;
import io.github.camelflashai.simulator.wire.CalleeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client has asked for.
 *
 * @param account whose batch it is
 * @param batchName its name, unique for the account
 * @param callees the accepted callees, in the order they come in
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
        List<Accepted> callees,
        List<String> lineIds,
        CallHours hours,
        boolean clear,
        List<RedialRule> redials,
        Optional<String> agentId,
        Optional<String> notifyUrl,
        Optional<String> notifyBatchUrl,
        Instant acceptedAt) {
    /**
     * An accepted callee.
     *
     * @param record who it is
     * @param fate what becomes of it when it comes in
     */
    public record Accepted(CalleeRecord record, Fate fate) {}

    static BatchPlan empty(Account account, String batchName, Instant now) {
        return new BatchPlan(
                account,
                batchName,
                List.of(),
                List.of(),
                CallHours.from(Set.of(), Optional.empty()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    String clientId() {
        return account.clientId();
    }

    @Override
    public String toString() {
        return "BatchPlan[" + batchName + "]";
    }
}
