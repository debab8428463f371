package io.github.camelflashai.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelflashai.api.ErrorCode;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.observe.FlashAiMeter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of the docs, from the catalogue and from Camel's metadata. */
final class Tables {
    private Tables() {}

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

    static String retriesAsAsciidoc() {
        return table(
                "3,2,3,1",
                "Operations | Did not run | Outcome not known | Refused by the server",
                retries("| %s | %s | %s | %s%n"));
    }

    private static String retries(String row) {
        Map<String, List<Operation>> byOutcome = Arrays.stream(Operation.values())
                .collect(Collectors.groupingBy(Tables::whenUnknown, LinkedHashMap::new, Collectors.toList()));
        return byOutcome.entrySet().stream()
                .map(entry -> row.formatted(
                        entry.getValue().stream()
                                .map(operation -> "`" + operation + "`")
                                .collect(Collectors.joining(", ")),
                        "repeated",
                        entry.getKey(),
                        "thrown"))
                .collect(Collectors.joining());
    }

    private static String whenUnknown(Operation operation) {
        if (operation.kind().mayRunTwice()) {
            return "repeated";
        }
        return operation.hasBatchOfItsOwn()
                ? "the server is asked; sent again if it does not have the campaign"
                : "thrown, never repeated";
    }

    static String errorCodesAsAsciidoc() {
        return table("1,4,3", "Code | Means | Exception", errorCodes("| %s | %s | `%s`%n"));
    }

    private static String errorCodes(String row) {
        return Arrays.stream(ErrorCode.values())
                .map(code -> row.formatted(
                        code.code(), code.meaning(), code.exceptionType().getSimpleName()))
                .collect(Collectors.joining());
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

    static String meters() {
        return table(
                "3,1,2,5",
                "Name | Type | Tags | What it counts",
                Arrays.stream(FlashAiMeter.values())
                        .map(meter -> "| `%s` | %s | %s | %s%n"
                                .formatted(
                                        meter.meterName(),
                                        meter.type().name().toLowerCase(Locale.ROOT),
                                        meter.tags().stream()
                                                .map(tag -> "`" + tag + "`")
                                                .collect(Collectors.joining(", ")),
                                        meter.description()))
                        .collect(Collectors.joining()));
    }

    private static String table(String columns, String head, String rows) {
        return "[cols=\"%s\",options=\"header\"]%n|===%n| %s%n%s|===%n".formatted(columns, head, rows);
    }

    static String json() {
        return table("2,2,5", "Field | Type | What it is", ResultSchema.rows());
    }

    static String kamelets() {
        return table(
                "3,5,2",
                "Kamelet | What it does | Required",
                KameletFile.all().stream()
                        .map(kamelet -> "| `%s` | %s | %s%n"
                                .formatted(kamelet.name(), kamelet.summary(), String.join(", ", kamelet.required())))
                        .collect(Collectors.joining()));
    }

    private static String parameters(Operation operation, String strong) {
        return operation.parameters().stream()
                .map(parameter -> operation.requires(parameter) ? strong + parameter + strong : parameter.toString())
                .collect(Collectors.joining(", "));
    }

    private static String choices(JsonNode facts) {
        return facts.has("enum") && !facts.path("kind").asText().equals("path")
                ? " One of: "
                        + StreamSupport.stream(facts.path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
    }

    private static String type(JsonNode facts) {
        if (facts.path("type").asText().equals("duration")) {
            return "duration";
        }
        String type = facts.path("javaType").asText();
        return type.substring(type.replaceAll("<.*", "").lastIndexOf('.') + 1).replaceAll("java\\.(lang|util)\\.", "");
    }
}
