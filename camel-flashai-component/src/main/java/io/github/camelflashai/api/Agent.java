package io.github.camelflashai.api;

/**
 * A human agent in a group.
 *
 * @param agentGroupId the group's id
 * @param agentGroupName the group's name
 * @param agentId the agent's id
 * @param agentName the agent's name
 */
public record Agent(String agentGroupId, String agentGroupName, String agentId, String agentName) {
    static Agent read(ResultBody body) {
        return new Agent(
                body.text("agentGroupId"), body.text("agentGroupName"), body.text("agentId"), body.text("agentName"));
    }
}
