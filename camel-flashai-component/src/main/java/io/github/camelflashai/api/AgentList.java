package io.github.camelflashai.api;

import java.util.List;

/**
 * The human agents: the result of queryAgentGroup.
 *
 * @param agents in the order of the server, an agent of two groups twice
 */
public record AgentList(List<Agent> agents) implements Listing<Agent> {
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
}
