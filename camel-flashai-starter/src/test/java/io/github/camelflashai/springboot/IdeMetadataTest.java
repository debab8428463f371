package io.github.camelflashai.springboot;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import io.github.camelflashai.springboot.ComponentMetadata.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What IDEs show: META-INF/spring-configuration-metadata.json, which the compiler's annotation processor writes. */
class IdeMetadataTest {
    private static final String PREFIX = "camel.component.flashai.";

    private final JsonNode metadata = ownMetadata();
    private final Map<String, JsonNode> properties = byName(metadata.path("properties"));

    @Test
    void holds_each_option() {
        assertThat(properties.keySet())
                .contains(PREFIX + "enabled", PREFIX + "customizer.enabled", PREFIX + "ssl-bundle")
                .containsAll(ComponentMetadata.options().map(Option::property).toList());
    }

    @Test
    void describes_each_property() {
        assertThat(properties).isNotEmpty().allSatisfy((name, property) -> {
            assertThat(property.path("type").asText()).isNotEmpty();
            assertThat(property.path("description").asText()).endsWith(".");
        });
    }

    @Test
    void offers_the_simulator() {
        JsonNode simulator = properties.get("flashai.simulator.enabled");

        assertThat(simulator.path("type").asText()).isEqualTo("java.lang.Boolean");
        assertThat(simulator.path("defaultValue").asBoolean(true)).isFalse();
    }

    @Test
    void shows_the_defaults_of_the_component() {
        assertThat(ComponentMetadata.options())
                .allSatisfy(option ->
                        assertThat(defaultValue(option)).as(option.name()).isEqualTo(option.defaultValue()));
    }

    /** A duration has a unit here, such as 5m, and so has a size. */
    private JsonNode defaultValue(Option option) {
        JsonNode property = properties.get(option.property());
        JsonNode value = property.get("defaultValue");
        if (property.path("type").asText().equals(DataSize.class.getName())) {
            return new IntNode((int) DataSize.parse(value.asText()).toBytes());
        }
        return option.isDuration()
                ? new IntNode((int) DurationStyle.detectAndParse(value.asText()).toMillis())
                : value;
    }

    @Test
    void offers_the_values_of_an_option_that_has_no_enum() {
        Map<String, JsonNode> hints = byName(metadata.path("hints"));

        Map<String, List<String>> offered = new TreeMap<>();
        hints.forEach((name, hint) -> offered.put(
                name,
                StreamSupport.stream(hint.path("values").spliterator(), false)
                        .map(value -> value.path("value").asText())
                        .toList()));

        assertThat(offered)
                .containsExactlyInAnyOrderEntriesOf(ComponentMetadata.options()
                        .filter(option -> !option.values().isEmpty())
                        .filter(option -> option.type().startsWith("java.lang."))
                        .collect(toMap(Option::property, Option::values)));
    }

    private static Map<String, JsonNode> byName(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .collect(toMap(node -> node.required("name").asText(), node -> node));
    }

    /** Every starter has a file of this name; this one's mentions its own properties. */
    private static JsonNode ownMetadata() {
        ObjectMapper mapper = new ObjectMapper();
        try {
            for (URL url : Collections.list(IdeMetadataTest.class
                    .getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream json = url.openStream()) {
                    JsonNode metadata = mapper.readTree(json);
                    if (metadata.toString().contains("\"" + PREFIX)) {
                        return metadata;
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError("The metadata cannot be read", e);
        }
        throw new AssertionError("There is no metadata for " + PREFIX + "*: has the annotation processor run?");
    }
}
