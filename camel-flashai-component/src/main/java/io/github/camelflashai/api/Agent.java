package io.github.camelflashai.api;

import org.jspecify.annotations.Nullable;

/**
 * A human agent in a group.
 *
 * @param agentGroupId the group's id
 * @param agentGroupName the group's name
 * @param agentId the agent's id
 * @param agentName the agent's name
 */
public record Agent(
        @Nullable String agentGroupId,
        @Nullable String agentGroupName,
        @Nullable String agentId,
        @Nullable String agentName) {
    static Agent read(ResultBody body) {
        return new Agent(
                body.text("agentGroupId"), body.text("agentGroupName"), body.text("agentId"), body.text("agentName"));
    }
}
