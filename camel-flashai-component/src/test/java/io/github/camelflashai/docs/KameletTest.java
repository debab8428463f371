package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelflashai.FlashAiComponent;
import io.github.camelflashai.KameletOperation;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of the Kamelets: as Kamelets should be, and saying of each property what the metadata says of the option of that
 * name. To write the properties anew, also of a name that was added: {@code mvn test -Dtest=KameletTest -Ddocs.write=true}.
 * That they work is shown in the starter's tests, where both runtimes are.
 */
class KameletTest {
    private static final String ANNOTATION = "camel.apache.org/";
    private static final Path POM = Path.of("..", "pom.xml");

    static List<KameletFile> kamelets() {
        return KameletFile.all();
    }

    @Test
    void there_are_these() {
        assertThat(kamelets())
                .extracting(KameletFile::name)
                .containsExactly(
                        "flashai-add-agent-plan-sink",
                        "flashai-add-plan-sink",
                        "flashai-batch-control-action",
                        "flashai-batch-summary-source",
                        "flashai-callback-source",
                        "flashai-callees-source",
                        "flashai-calls-source",
                        "flashai-lookup-action",
                        "flashai-watch-source");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void properties_are_those_of_the_metadata(KameletFile kamelet) throws IOException {
        String text = Files.readString(kamelet.path());
        String current = new KameletProperties().renderedInto(text, kamelet.name());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(kamelet.path(), current);
        } else {
            assertThat(text).as("stale: run with -Ddocs.write=true").isEqualTo(current);
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void name_label_and_annotations_are_there(KameletFile kamelet) throws IOException {
        assertThat(kamelet.path()).hasFileName(kamelet.name() + ".kamelet.yaml");
        assertThat(kamelet.kind()).isIn("source", "sink", "action");
        assertThat(kamelet.text("apiVersion")).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.text("kind")).isEqualTo("Kamelet");
        assertThat(kamelet.text("metadata", "labels", ANNOTATION + "kamelet.type"))
                .isEqualTo(kamelet.kind());
        assertThat(annotation(kamelet, "kamelet.support.level")).isIn("Preview", "Stable");
        assertThat(annotation(kamelet, "provider")).isNotBlank();
        assertThat(annotation(kamelet, "kamelet.group")).isEqualTo("FlashAI");
        assertThat(annotation(kamelet, "kamelet.namespace")).isNotBlank();
        assertThat(annotation(kamelet, "catalog.version")).isEqualTo(version());
        assertThat(icon(kamelet)).startsWith("<svg").endsWith("</svg>");
        assertThat(kamelet.text("spec", "definition", "title")).startsWith("FlashAI ");
        assertThat(kamelet.summary()).matches("[A-Z].*[.]");
        assertThat(kamelet.text("spec", "definition", "type")).isEqualTo("object");
        assertThat((List<?>) kamelet.at("spec", "dependencies"))
                .map(Object::toString)
                .contains("camel:kamelet", "mvn:io.github.camelflashai:camel-flashai-component:" + version());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void they_give_json_unless_told_otherwise_and_say_so(KameletFile kamelet) {
        assertThat(kamelet.text("spec", "definition", "properties", "resultFormat", "default"))
                .isEqualTo("json");
        assertThat(kamelet.text("spec", "dataTypes", "out", "default")).isEqualTo("json");
        assertThat(kamelet.text("spec", "dataTypes", "out", "types", "json", "mediaType"))
                .isEqualTo("application/json");
    }

    @Test
    void all_have_the_same_icon() {
        assertThat(kamelets().stream().map(KameletTest::icon).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void what_is_declared_is_used_and_what_is_used_is_declared(KameletFile kamelet) throws IOException {
        KameletProperties metadata = new KameletProperties();
        Set<String> withDefault =
                kamelet.properties().stream().filter(metadata::hasDefault).collect(Collectors.toSet());
        Set<String> optional = new TreeSet<>(kamelet.properties());
        optional.removeAll(kamelet.required());
        optional.removeAll(withDefault);

        assertThat(kamelet.used()).isEqualTo(kamelet.properties());
        assertThat(kamelet.optional()).isEqualTo(optional);
        assertThat(kamelet.properties()).containsAll(kamelet.required());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void options_come_in_the_bean_under_their_own_names_and_no_secret_in_a_uri(KameletFile kamelet) throws IOException {
        KameletProperties metadata = new KameletProperties();
        kamelet.beanProperties()
                .forEach((name, value) -> assertThat(value.toString()).matches("\\{\\{\\??" + name + "}}"));

        Map<?, ?> inUri = parameters(endpoint(kamelet));
        assertThat(inUri.get("options").toString()).contains("#bean:{{" + kamelet.beanName() + "}}");
        for (String property : kamelet.properties()) {
            if (property.equals("operation")) {
                continue; // has a bean of its own
            }
            boolean isInUri = inUri.containsKey(property) || uri(kamelet).contains("{{" + property + "}}");
            assertThat(isInUri)
                    .as(property)
                    .isNotEqualTo(kamelet.beanProperties().containsKey(property));
            if (isInUri) {
                assertThat(metadata.option(property).path("secret").asBoolean()).isFalse();
            }
        }
    }

    /** Phones are properties of no Kamelet, because applications log their properties: they come with the message. */
    @Test
    void what_puts_callees_on_the_list_takes_every_parameter_but_the_callees() {
        Map.of("flashai-add-plan-sink", Operation.ADD_PLAN, "flashai-add-agent-plan-sink", Operation.ADD_AGENT_PLAN)
                .forEach((name, operation) -> assertThat(named(name).properties())
                        .containsAll(operation.parameters().stream()
                                .filter(parameter -> parameter != Parameter.MOBILE_LIST)
                                .map(Parameter::wireName)
                                .toList()));
        assertThat(kamelets())
                .flatExtracting(KameletFile::properties)
                .doesNotContain("phone", "phoneList", "mobileList")
                .contains("clientSecret");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void camels_catalogue_accepts_the_uris(KameletFile kamelet) throws IOException {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent(
                "flashai",
                FlashAiComponent.class.getName(),
                Files.readString(Path.of("src/generated/resources/META-INF/io/github/camelflashai/flashai.json")));
        for (String operation : operations(kamelet)) {
            String uri = (operation.isEmpty() ? uri(kamelet).replaceFirst("^webhook:", "") : "flashai:" + operation)
                    + "?options=#bean:options";
            EndpointValidationResult result = catalog.validateEndpointProperties(uri);
            assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flashai-lookup-action", "flashai-batch-control-action"})
    void the_operations_that_are_let_through_are_those_of_the_enum(String name) {
        KameletFile kamelet = named(name);
        List<String> operations = operations(kamelet);

        assertThat(kamelet.operationProperties())
                .hasToString("{operations=" + String.join(",", operations) + ", operation={{?operation}}}");
        assertThat(branches(kamelet).map(branch -> branch.get("expression").toString()))
                .containsExactlyElementsOf(operations.stream()
                        .map(operation -> "{simple={expression=${exchangeProperty." + KameletOperation.PROPERTY
                                + "} == '" + operation + "'}}")
                        .toList());
        assertThat(branches(kamelet).map(branch -> calledIn(branch).get("uri").toString()))
                .containsExactlyElementsOf(operations.stream()
                        .map(operation -> "flashai:" + operation)
                        .toList());
    }

    private static KameletFile named(String name) {
        return kamelets().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> operations(KameletFile kamelet) {
        return kamelet.at("spec", "definition", "properties", "operation") instanceof Map<?, ?> operation
                ? ((List<?>) operation.get("enum"))
                        .stream().map(Objects::toString).toList()
                : List.of("");
    }

    private static String uri(KameletFile kamelet) {
        return endpoint(kamelet).get("uri").toString();
    }

    private static Map<?, ?> parameters(Map<?, ?> endpoint) {
        return (Map<?, ?>) endpoint.get("parameters");
    }

    /** The one that is not the Kamelet's own. */
    private static Map<?, ?> endpoint(KameletFile kamelet) {
        Map<?, ?> from = (Map<?, ?>) kamelet.at("spec", "template", "from");
        if (kamelet.kind().equals("source")) {
            return from;
        }
        return kamelet.properties().contains("operation")
                ? calledIn(branches(kamelet).findFirst().orElseThrow())
                : step(kamelet, "to");
    }

    private static Stream<? extends Map<?, ?>> branches(KameletFile kamelet) {
        return ((List<?>) step(kamelet, "choice").get("when")).stream().map(branch -> (Map<?, ?>) branch);
    }

    private static Map<?, ?> calledIn(Map<?, ?> branch) {
        return (Map<?, ?>) ((Map<?, ?>) ((List<?>) branch.get("steps")).get(0)).get("to");
    }

    private static Map<?, ?> step(KameletFile kamelet, String name) {
        return ((List<?>) kamelet.at("spec", "template", "from", "steps"))
                .stream()
                        .map(step -> (Map<?, ?>) ((Map<?, ?>) step).get(name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(kamelet + " has no step " + name));
    }

    private static String annotation(KameletFile kamelet, String name) {
        return kamelet.text("metadata", "annotations", ANNOTATION + name);
    }

    private static String icon(KameletFile kamelet) {
        String data = annotation(kamelet, "kamelet.icon");
        String prefix = "data:image/svg+xml;base64,";
        assertThat(data).startsWith(prefix);
        return new String(Base64.getDecoder().decode(data.substring(prefix.length())), StandardCharsets.UTF_8);
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>camel-flashai</artifactId>\\s*<version>(.*?)<")
                .matcher(Files.readString(POM));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
