package io.github.camelflashai.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The human agents: the result of queryAgentGroup.
 *
 * @param agents in the order of the server, an agent of two groups twice
 */
public record AgentList(List<Agent> agents) implements Listing<Agent> {
    /** The fields of its JSON form. */
    public static final JsonFields<AgentList> JSON = JsonFields.of(AgentList.class)
            .records("agents", Agent.JSON, AgentList::agents, "The human agents, an agent of two groups twice.");

    public AgentList {
        agents = List.copyOf(agents);
    }

    @Override
    public List<Agent> entries() {
        return agents;
    }

    static AgentList read(ResultBody body) {
        return new AgentList(body.objects("records", Agent::read));
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return JSON.of(this);
    }
}
