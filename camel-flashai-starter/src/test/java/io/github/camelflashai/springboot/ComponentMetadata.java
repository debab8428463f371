package io.github.camelflashai.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import io.github.camelflashai.FlashAiComponent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The component's options, as Camel's tools describe them in flashai.json. */
final class ComponentMetadata {
    private static final Map<String, String> BOXES =
            Map.of("boolean", "java.lang.Boolean", "int", "java.lang.Integer", "long", "java.lang.Long");

    /** An option; {@code values} are those it may have, empty if any, and {@code defaultValue} is null if it has none. */
    record Option(String name, String type, JsonNode defaultValue, List<String> values) {
        /** Its name in application.properties. */
        String property() {
            return "camel.component.flashai."
                    + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        boolean isDuration() {
            return type.equals("java.time.Duration");
        }
    }

    private ComponentMetadata() {}

    static Stream<Option> options() {
        JsonNode all = read().required("componentProperties");
        return all.properties().stream().map(entry -> option(entry.getKey(), entry.getValue()));
    }

    private static Option option(String name, JsonNode node) {
        String type = isDuration(node)
                ? "java.time.Duration"
                : node.required("javaType").asText();
        List<String> values = StreamSupport.stream(node.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Option(name, BOXES.getOrDefault(type, type), defaultValue(node), values);
    }

    /** In milliseconds, if it is a duration. */
    private static JsonNode defaultValue(JsonNode node) {
        JsonNode value = node.get("defaultValue");
        return value != null && isDuration(node) ? new IntNode(value.asInt()) : value;
    }

    /** Camel keeps milliseconds, so the Java type does not tell. */
    private static boolean isDuration(JsonNode node) {
        return node.path("type").asText().equals("duration");
    }

    private static JsonNode read() {
        try (InputStream json =
                FlashAiComponent.class.getResourceAsStream("/META-INF/io/github/camelflashai/flashai.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json, "flashai.json is not on the class path"));
        } catch (IOException e) {
            throw new AssertionError("flashai.json cannot be read", e);
        }
    }
}
