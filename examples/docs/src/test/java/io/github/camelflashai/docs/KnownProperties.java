package io.github.camelflashai.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.catalog.DefaultCamelCatalog;

/** The settings of camel-main, Spring Boot and Camel's components, by the metadata that they bring. */
final class KnownProperties {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownProperties() {}

    /** The keys of a properties file that nobody knows. */
    static List<String> unknown(String text) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(text));
        Set<String> known = known();
        List<String> unknown = new ArrayList<>();
        for (String key : settings.stringPropertyNames()) {
            if (!known.contains(plain(key)) && !isOptionOfComponent(key) && !isOfMap(plain(key)) && !isOfKamelet(key)) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    /** Keys are the same with hyphens and with capitals. */
    private static String plain(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> known() throws IOException {
        return names(property -> true);
    }

    /** {@code logging.level.x} is known where {@code logging.level} is a map. */
    private static boolean isOfMap(String key) throws IOException {
        return names(property -> property.path("type").asText().startsWith("java.util.Map")).stream()
                .anyMatch(map -> key.startsWith(map + "."));
    }

    private static Set<String> names(Predicate<JsonNode> wanted) throws IOException {
        Set<String> names = new HashSet<>();
        for (String file : List.of(
                "META-INF/spring-configuration-metadata.json",
                "META-INF/additional-spring-configuration-metadata.json",
                "META-INF/camel-main-configuration-metadata.json",
                "org/apache/camel/catalog/jbang/camel-jbang-configuration-metadata.json")) {
            for (URL url :
                    Collections.list(KnownProperties.class.getClassLoader().getResources(file))) {
                try (InputStream metadata = url.openStream()) {
                    for (JsonNode property : JSON.readTree(metadata).path("properties")) {
                        if (wanted.test(property)) {
                            names.add(plain(property.path("name").asText()));
                        }
                    }
                }
            }
        }
        return names;
    }

    /** {@code camel.kamelet.name.property}, or with an id in between. */
    private static boolean isOfKamelet(String key) throws IOException {
        String[] parts = key.split("\\.", -1);
        if (!key.startsWith("camel.kamelet.") || parts.length < 4) {
            return false;
        }
        String file = "/kamelets/" + parts[2] + ".kamelet.yaml";
        try (InputStream kamelet = KnownProperties.class.getResourceAsStream(file)) {
            return kamelet != null
                    && new String(kamelet.readAllBytes(), StandardCharsets.UTF_8)
                            .contains("{{?" + parts[parts.length - 1] + "}}");
        }
    }

    private static boolean isOptionOfComponent(String key) throws IOException {
        // A bean of an application's own, bound to properties, has the options in its configuration.
        String option = key.replaceFirst("^.*\\.configuration\\.", "camel.component.flashai.");
        String[] parts = option.split("\\.", 4);
        if (!option.startsWith("camel.component.") || parts.length != 4) {
            return false;
        }
        String metadata =
                parts[2].startsWith("flashai") ? metadata() : new DefaultCamelCatalog().componentJSonSchema(parts[2]);
        for (var known : JSON.readTree(metadata).path("componentProperties").properties()) {
            boolean ofMap =
                    known.getValue().path("multiValue").asBoolean() && parts[3].startsWith(known.getKey() + ".");
            if (ofMap || plain(known.getKey()).equals(plain(parts[3]))) {
                return true;
            }
        }
        return false;
    }

    private static String metadata() throws IOException {
        try (InputStream metadata =
                KnownProperties.class.getResourceAsStream("/META-INF/io/github/camelflashai/flashai.json")) {
            return new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
