package io.github.camelflashai.simulator.operation;

import static io.github.camelflashai.simulator.wire.ParameterRule.text;

import io.github.camelflashai.simulator.EnvelopeVariant;
import io.github.camelflashai.simulator.wire.Answer;
import io.github.camelflashai.simulator.wire.ApiCode;
import io.github.camelflashai.simulator.wire.Refusal;
import java.util.List;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** The scripts, lines, agents and message templates that every account has, and the operations that list them. */
final class Inventory {
    private static final List<Script> SCRIPTS = List.of(
            new Script(
                    "20260101000000000000000001_en",
                    "Payment reminder",
                    false,
                    List.of("amount^1^number", "date^2^date")),
            new Script(
                    "20260101000000000000000002_en",
                    "Customer survey",
                    true,
                    List.of("name^1^text", "product^2^text")));
    private static final List<String> LINES = List.of("5^City line^1", "165^Mobile line^2");
    private static final List<Agent> AGENTS = List.of(
            new Agent("group-7", "Collections", "agent-1", "Agent One"),
            new Agent("group-7", "Collections", "agent-2", "Agent Two"),
            new Agent("group-8", "Service", "agent-3", "Agent Three"));

    private record Script(String id, String name, boolean agents, List<String> variables) {
        String text() {
            return id + "^" + name + "^" + (agents ? 1 : 0);
        }
    }

    private record Agent(String groupId, String groupName, String id, String name) {}

    List<String> scriptIds() {
        return SCRIPTS.stream().map(Script::id).toList();
    }

    /** How many values a script needs; none if it is not known here. */
    int variables(String scriptId) {
        return SCRIPTS.stream()
                .filter(script -> script.id().equals(scriptId))
                .mapToInt(script -> script.variables().size())
                .sum();
    }

    List<String> lineIds() {
        return LINES.stream().map(line -> line.substring(0, line.indexOf('^'))).toList();
    }

    List<String> agentIds() {
        return AGENTS.stream().map(Agent::id).toList();
    }

    List<String> agentGroupIds() {
        return AGENTS.stream().map(Agent::groupId).distinct().toList();
    }

    List<Operation> operations() {
        return List.of(
                new SimpleOperation("getBotence", List.of(), Inventory::scripts),
                new SimpleOperation(
                        "queryPlanParams", List.of(text("botenceId").optional()), Inventory::scriptVariables),
                new SimpleOperation("getCallLine", List.of(), Inventory::lines),
                new SimpleOperation("queryAgentGroup", List.of(), Inventory::agents),
                new SimpleOperation("sms/querySmsTemplate", List.of(), Inventory::messageTemplates));
    }

    private static Answer scripts(Request request) {
        List<String> records = SCRIPTS.stream().map(Script::text).toList();
        return Answer.success(request.body()
                .text("botenceList", request.behaviour().join(records))
                .node());
    }

    private static Answer scriptVariables(Request request) {
        Optional<String> wanted = request.parameters().text("botenceId");
        Script script = SCRIPTS.stream()
                .filter(known -> wanted.isEmpty() || known.id().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ApiCode.NO_RESULT, "no such script"));
        String field = request.behaviour().has(EnvelopeVariant.PARAM_SEQ_LIST) ? "paramSeqList" : "paramSeqLsit";
        return Answer.success(request.body()
                .text(field, request.behaviour().join(script.variables()))
                .node());
    }

    private static Answer lines(Request request) {
        return Answer.success(
                request.body().text("lineList", request.behaviour().join(LINES)).node());
    }

    private static Answer agents(Request request) {
        ObjectNode body = request.body().node();
        ArrayNode records = body.putArray("records");
        AGENTS.forEach(agent -> records.addObject()
                .put("agentGroupId", agent.groupId())
                .put("agentGroupName", agent.groupName())
                .put("agentId", agent.id())
                .put("agentName", agent.name()));
        return Answer.success(body);
    }

    private static Answer messageTemplates(Request request) {
        ObjectNode body = request.body().node();
        body.putArray("records")
                .addObject()
                .put("templateId", "sms-1")
                .put("templateName", "Thank you")
                .put("content", "Thank you for your time.");
        return Answer.success(body);
    }
}
