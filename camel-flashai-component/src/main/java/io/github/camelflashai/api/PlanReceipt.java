package io.github.camelflashai.api;

import java.util.List;

/**
 * What the server took of a plan: the result of addPlan and addAgentPlan.
 *
 * @param rightCount how many callees were taken; null if the server did not say
 * @param failCount how many callees were rejected; null if the server did not say
 * @param rejected the rejected callees, from {@code failMobileInfo}
 */
public record PlanReceipt(Long rightCount, Long failCount, List<RejectedCallee> rejected) {
    public PlanReceipt {
        rejected = List.copyOf(rejected);
    }

    static PlanReceipt read(ResultBody body) {
        return new PlanReceipt(
                body.number("rightCount"),
                body.number("failCount"),
                body.records("failMobileInfo", RejectedCallee::read));
    }
}
