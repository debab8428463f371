package io.github.camelflashai.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.OperationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.camel.catalog.DefaultCamelCatalog;

/** The properties of the Kamelets, from the metadata of the endpoint options of the same names. */
final class KameletProperties {
    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/io/github/camelflashai/flashai.json");
    private static final Pattern BLOCK = Pattern.compile("(?<=\n    properties:\n)(?: {6}.*\n)+");
    private static final Pattern NAME = Pattern.compile("^ {6}(\\w+):$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Predicate<Operation>> OPERATIONS = Map.of(
            "flashai-batch-control-action", operation -> operation.kind() == OperationKind.CONTROL,
            "flashai-lookup-action", operation -> operation.kind() == OperationKind.READ && !operation.isPageable());

    private static final Map<String, String> EXAMPLES = Map.of(
            "baseUrl", "https://HOST/api/v1/thirdApi",
            "batchName", "spring-sale-01",
            "botenceId", "20260101000000000000000001_en",
            "callDate", "20261224",
            "callHour", "9,10,13",
            "idempotentRepository", "#bean:callsTaken",
            "stateRepository", "#bean:batchesTold",
            "aggregationRepository", "#bean:campaigns",
            "webhookExternalUrl", "https://esb.example.com",
            "webhookPath", "/flashai/callback");

    /** What goes from a Kamelet to anywhere: JSON, unless it is given another form. */
    private static final Map<String, Object> DEFAULTS = Map.of("resultFormat", "json");

    private final JsonNode flashai;
    private final JsonNode webhook;

    KameletProperties() throws IOException {
        flashai = JSON.readTree(Files.readString(METADATA));
        webhook = JSON.readTree(new DefaultCamelCatalog().componentJSonSchema("webhook"));
    }

    /** The text of a Kamelet's file with its properties as the metadata has them. */
    String renderedInto(String file, String kamelet) {
        Matcher block = BLOCK.matcher(file);
        if (!block.find()) {
            throw new AssertionError(kamelet + " has no properties");
        }
        String properties = NAME.matcher(block.group())
                .results()
                .map(name -> property(name.group(1), kamelet))
                .collect(Collectors.joining());
        return file.substring(0, block.start()) + properties + file.substring(block.end());
    }

    private String property(String name, String kamelet) {
        JsonNode option = option(name);
        StringBuilder yaml = new StringBuilder("      " + name + ":\n");
        line(yaml, "title", option.path("displayName").asText());
        line(yaml, "description", name.equals("operation") ? operationsOf(kamelet) : description(option));
        line(yaml, "type", schemaType(option));
        boolean secret = option.path("secret").asBoolean();
        if (secret) {
            line(yaml, "format", "password");
        }
        if (secret || option.path("label").asText().equals("security")) {
            yaml.append("        x-descriptors:\n          - urn:camel:group:credentials\n");
        }
        if (option.has("enum")) {
            line(yaml, "enum", name.equals("operation") ? operationNames(kamelet) : choices(option));
        }
        if (hasDefault(name)) {
            line(yaml, "default", DEFAULTS.getOrDefault(name, option.path("defaultValue")));
        }
        if (EXAMPLES.containsKey(name)) {
            line(yaml, "example", EXAMPLES.get(name));
        }
        return yaml.toString();
    }

    JsonNode option(String name) {
        JsonNode option = (name.startsWith("webhook") ? webhook : flashai).at("/properties/" + name);
        if (option.isMissingNode()) {
            throw new AssertionError("there is no option " + name);
        }
        return option;
    }

    /** A default would override what the application set for the component, so only what cannot be set there has one. */
    boolean hasDefault(String name) {
        return DEFAULTS.containsKey(name)
                || (option(name).has("defaultValue")
                        && !flashai.path("componentProperties").has(name));
    }

    private static String description(JsonNode option) {
        return option.path("description").asText()
                + (option.path("kind").asText().equals("parameter")
                                && option.path("type").asText().equals("object")
                        ? " A reference to a bean."
                        : "");
    }

    private static String schemaType(JsonNode option) {
        return switch (option.path("type").asText()) {
            case "integer", "boolean" -> option.path("type").asText();
            // In a URI it may have a unit; the configuration is a bean in a Kamelet, and its setters take milliseconds.
            case "duration" -> option.has("configurationClass") ? "integer" : "string";
            case "enum" -> option.path("javaType").asText().equals("java.lang.Integer") ? "integer" : "string";
            default -> "string";
        };
    }

    private static Object choices(JsonNode option) {
        boolean numbers = schemaType(option).equals("integer");
        return StreamSupport.stream(option.path("enum").spliterator(), false)
                .map(choice -> numbers ? (Object) choice.asInt() : choice.asText())
                .toList();
    }

    private static String operationsOf(String kamelet) {
        return operations(kamelet).stream()
                .map(operation -> operation + ": " + operation.description())
                .collect(Collectors.joining(" "));
    }

    private static List<String> operationNames(String kamelet) {
        return operations(kamelet).stream().map(Operation::path).toList();
    }

    private static List<Operation> operations(String kamelet) {
        return Arrays.stream(Operation.values()).filter(OPERATIONS.get(kamelet)).toList();
    }

    /** JSON is YAML, so values need no quoting of their own. */
    private static void line(StringBuilder yaml, String key, Object value) {
        try {
            yaml.append("        ")
                    .append(key)
                    .append(": ")
                    .append(JSON.writeValueAsString(value))
                    .append('\n');
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
