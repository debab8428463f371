package io.github.camelflashai.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelflashai.api.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the docs, from the catalogue and from Camel's metadata. */
final class Tables {
    private Tables() {}

    static String operationsAsMarkdown() {
        return "| operation | what it does | parameters (**required**) | result |\n|---|---|---|---|\n"
                + Arrays.stream(Operation.values())
                        .map(operation -> "| `%s` | %s | %s | `%s` |%n"
                                .formatted(
                                        operation,
                                        operation.description(),
                                        parameters(operation, "**"),
                                        operation.resultType().getSimpleName()))
                        .collect(Collectors.joining());
    }

    static String operationsAsAsciidoc() {
        return table(
                "2,1,4,4,2",
                "Operation | Kind | What it does | Parameters (*required*) | Result",
                Arrays.stream(Operation.values())
                        .map(operation -> "| `%s` | %s | %s | %s | `%s`%n"
                                .formatted(
                                        operation,
                                        operation.kind(),
                                        operation.description(),
                                        parameters(operation, "*"),
                                        operation.resultType().getSimpleName()))
                        .collect(Collectors.joining()));
    }

    static String options(JsonNode options) {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            JsonNode facts = option.getValue();
            rows.append("| *%s* (%s)%s | %s | %s | %s%n"
                    .formatted(
                            option.getKey(),
                            facts.path("group").asText(),
                            facts.path("required").asBoolean() ? " *Required*" : "",
                            facts.path("description").asText() + choices(facts),
                            facts.path("defaultValue").asText(),
                            type(facts)));
        }
        return table("2,5,1,1", "Name | Description | Default | Type", rows.toString());
    }

    static String headers(JsonNode headers) {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            JsonNode facts = header.getValue();
            rows.append("| *%s* (%s) | %s | %s%n"
                    .formatted(
                            header.getKey(),
                            facts.path("label").asText().isEmpty()
                                    ? "result"
                                    : facts.path("label").asText(),
                            facts.path("description").asText(),
                            type(facts)));
        }
        return table("2,5,1", "Name | Description | Type", rows.toString());
    }

    private static String table(String columns, String head, String rows) {
        return "[cols=\"%s\",options=\"header\"]%n|===%n| %s%n%s|===%n".formatted(columns, head, rows);
    }

    private static String parameters(Operation operation, String strong) {
        return operation.parameters().stream()
                .map(parameter -> operation.requires(parameter) ? strong + parameter + strong : parameter.toString())
                .collect(Collectors.joining(", "));
    }

    private static String choices(JsonNode facts) {
        return facts.has("enum") && !facts.path("kind").asText().equals("path")
                ? " One of: "
                        + facts.path("enum").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")) + "."
                : "";
    }

    private static String type(JsonNode facts) {
        String type = facts.path("javaType").asText();
        return type.substring(type.replaceAll("<.*", "").lastIndexOf('.') + 1).replaceAll("java\\.(lang|util)\\.", "");
    }
}
