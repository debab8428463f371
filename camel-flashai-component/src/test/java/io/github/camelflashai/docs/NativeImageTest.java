package io.github.camelflashai.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.KameletOperation;
import io.github.camelflashai.api.Callback;
import io.github.camelflashai.api.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Component;
import org.junit.jupiter.api.Test;

/**
 * What is reached by reflection, or read as a resource, is told to GraalVM's native-image. The lists are written from the
 * catalogue and Camel's service files with {@code -Ddocs.write=true}; that they are complete is proved by who uses reflection at
 * all. Classes that the application alone knows, such as records of its own, are for the application to list.
 */
class NativeImageTest {
    private static final String ROOT = "io.github.camelflashai";
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SERVICES = CLASSES.resolve("META-INF/services/org/apache/camel");
    private static final Path METADATA =
            Path.of("src/main/resources/META-INF/native-image/io.github.camelflashai/camel-flashai-component");
    private static final Path REFLECTION = METADATA.resolve("reflect-config.json");
    private static final Path RESOURCES = METADATA.resolve("resource-config.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Bodies of messages, which Jackson writes and reads, and whose parts Camel's languages ask for by name. */
    private static final String DATA =
            "\"allDeclaredConstructors\": true, \"allPublicMethods\": true, \"allDeclaredFields\": true, \"allRecordComponents\": true";
    /** What is made and then set by name. */
    private static final String BEAN = "\"allPublicConstructors\": true, \"allPublicMethods\": true";
    /** What is only made. */
    private static final String SERVICE = "\"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]";
    /** What is only looked for. */
    private static final String NAME = "";

    private static final Pattern CALL_OF_REFLECTION = Pattern.compile("java\\.lang\\.reflect\\.(?!Array).*"
            + "|java\\.lang\\.Class\\.(forName|get(Declared)?(Method|Field|Constructor|RecordComponent).*)"
            + "|java\\.lang\\.ClassLoader\\.loadClass"
            + "|java\\.util\\.ServiceLoader\\..*"
            + "|org\\.apache\\.camel\\.spi\\.(ClassResolver\\.resolve|Injector\\.).*"
            + "|.*\\.(PropertyBindingSupport\\..*|ObjectMapper\\.convertValue)");

    private static final Pattern FOR_TOOLS = Pattern.compile("META-INF/(native-image/.*|jandex\\.idx|LICENSE|NOTICE)");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(CLASSES);

    @Test
    void the_list_of_types_is_current() throws IOException {
        String current = types().entrySet().stream()
                .map(type -> "  {\"name\": \"" + type.getKey() + "\""
                        + (type.getValue().isEmpty() ? "" : ", ") + type.getValue() + "}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REFLECTION, current);
        } else {
            assertThat(Files.readString(REFLECTION))
                    .as("stale: run with -Ddocs.write=true")
                    .isEqualTo(current);
        }
    }

    @Test
    void what_jackson_sees_of_results_and_callbacks_is_listed() throws IOException {
        Set<Class<?>> seen = new HashSet<>();
        for (Operation operation : Operation.values()) {
            lookAt(MAPPER.constructType(operation.resultType()), seen);
        }
        for (Class<?> callback : Callback.class.getPermittedSubclasses()) {
            lookAt(MAPPER.constructType(callback), seen);
        }

        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(listed())
                .containsAll(seen.stream()
                        .filter(type -> !type.isInterface())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void every_resource_is_listed() throws IOException {
        List<Pattern> patterns = MAPPER.readTree(RESOURCES.toFile()).findValues("pattern").stream()
                .map(JsonNode::asText)
                .map(Pattern::compile)
                .toList();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> resources = files.filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/")
                            && !file.endsWith(".class")
                            && !FOR_TOOLS.matcher(file).matches())
                    .toList();
            assertThat(resources).isNotEmpty().allMatch(file -> patterns.stream()
                    .anyMatch(pattern -> pattern.matcher(file).matches()));
        }
    }

    /** So the list is complete: only these reflect, and on types that are listed or the application's own. */
    @Test
    void nothing_else_uses_reflection() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".wire.request.RecordFields")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".FlashAiComponent")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".observe.Metrics")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".webhook.CallbackGates")
                // It sets what Camel HTTP's own generated configurer knows.
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".account.HttpClients")
                .should()
                .callMethodWhere(describe("reflection", NativeImageTest::isReflection))
                .because("native-image has to be told of each type that it is used on")
                .check(MAIN);
    }

    private static boolean isReflection(JavaCall<?> call) {
        return CALL_OF_REFLECTION
                .matcher(call.getTarget().getOwner().getName() + "."
                        + call.getTarget().getName())
                .matches();
    }

    /** Each type with what is reached of it. */
    private static Map<String, String> types() throws IOException {
        Map<String, String> types = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            types.put(operation.resultType().getName(), DATA);
        }
        MAIN.stream().filter(NativeImageTest::isData).forEach(type -> types.put(type.getName(), DATA));
        for (String service : services()) {
            boolean component = MAIN.get(service).isAssignableTo(Component.class);
            types.put(service, component ? BEAN : SERVICE);
        }
        types.put(FlashAiConfiguration.class.getName(), BEAN);
        types.put(KameletOperation.class.getName(), BEAN);
        // FlashAiComponent and Metrics ask whether they are there.
        types.put("org.apache.camel.component.webhook.WebhookCapableEndpoint", NAME);
        types.put("org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter", NAME);
        types.put("io.micrometer.core.instrument.MeterRegistry", NAME);
        return types;
    }

    /** What a route may hold or catch: the public records, enums and exceptions of the API, and the types of options. */
    private static boolean isData(JavaClass type) {
        boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
        boolean isApi = type.getPackageName().equals(ROOT + ".api")
                && (type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class) || isPartOfARecord(type));
        return isPublic && (isApi || isOption(type));
    }

    private static boolean isPartOfARecord(JavaClass type) {
        return !type.isInterface()
                && MAIN.stream()
                        .filter(JavaClass::isRecord)
                        .filter(data -> data.getPackageName().equals(ROOT + ".api"))
                        .flatMap(data -> data.getFields().stream())
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().equals(type));
    }

    private static boolean isOption(JavaClass type) {
        return type.isEnum()
                && MAIN.get(FlashAiConfiguration.class).getFields().stream()
                        .anyMatch(field -> field.getRawType().equals(type));
    }

    /** The classes that Camel finds by the files of this jar. */
    private static Set<String> services() throws IOException {
        Pattern className = Pattern.compile("(?:class=)?(" + Pattern.quote(ROOT) + "\\.\\S+)");
        Set<String> services = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVICES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllLines(file).stream()
                        .map(className::matcher)
                        .filter(Matcher::matches)
                        .forEach(matcher -> services.add(matcher.group(1)));
            }
        }
        assertThat(services).isNotEmpty();
        return services;
    }

    private static void lookAt(JavaType type, Set<Class<?>> seen) {
        Predicate<JavaType> ours = part -> part.getRawClass().getName().startsWith(ROOT);
        Stream.concat(
                        Stream.of(type),
                        type.containedTypeCount() > 0 ? Stream.of(type.containedType(0)) : Stream.empty())
                .filter(ours)
                .filter(part -> seen.add(part.getRawClass()))
                .forEach(part -> {
                    BeanDescription bean = MAPPER.getSerializationConfig().introspect(part);
                    for (BeanPropertyDefinition property : bean.findProperties()) {
                        lookAt(property.getPrimaryType(), seen);
                    }
                });
    }

    private static List<String> listed() throws IOException {
        return MAPPER.readValue(REFLECTION.toFile(), new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(type -> (String) type.get("name"))
                .toList();
    }
}
