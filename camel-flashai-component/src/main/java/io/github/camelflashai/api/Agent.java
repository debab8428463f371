package io.github.camelflashai.api;

import java.util.Map;
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
        @Nullable String agentName)
        implements JsonForm {
    /** The fields of its JSON form. */
    public static final JsonFields<Agent> JSON = JsonFields.of(Agent.class)
            .text("agentGroupId", Agent::agentGroupId, "The group's id.")
            .text("agentGroupName", Agent::agentGroupName, "The group's name.")
            .text("agentId", Agent::agentId, "The agent's id.")
            .text("agentName", Agent::agentName, "The agent's name.");

    static Agent read(ResultBody body) {
        return new Agent(
                body.text("agentGroupId"), body.text("agentGroupName"), body.text("agentId"), body.text("agentName"));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
