package io.github.camelflashai.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A Kamelet of the component, as its file says it. */
record KameletFile(Path path, Map<?, ?> root) {
    private static final Path FOLDER = Path.of("src/main/resources/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}]*)}}");

    /** All of them, by name. */
    static List<KameletFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(KameletFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KameletFile read(Path path) {
        try {
            return new KameletFile(
                    path, (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return text("metadata", "name");
    }

    /** What follows the last hyphen of its name: source, sink or action. */
    String kind() {
        return name().substring(name().lastIndexOf('-') + 1);
    }

    String summary() {
        return text("spec", "definition", "description").lines().findFirst().orElse("");
    }

    Set<String> properties() {
        return strings(((Map<?, ?>) at("spec", "definition", "properties")).keySet());
    }

    Set<String> required() {
        return at("spec", "definition", "required") instanceof Collection<?> required ? strings(required) : Set.of();
    }

    /** The properties that the template uses. */
    Set<String> used() {
        return PLACEHOLDER
                .matcher(at("spec", "template").toString())
                .results()
                .map(match -> match.group(1))
                .filter(name ->
                        beans().stream().noneMatch(bean -> bean.get("name").equals(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The properties that the template can do without. */
    Set<String> optional() {
        return Pattern.compile("\\{\\{\\?([^}]*)}}")
                .matcher(at("spec", "template").toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String beanName() {
        return bean().get("name").toString();
    }

    /** The endpoint's options that the bean brings, with the placeholders of their values. */
    Map<?, ?> beanProperties() {
        return (Map<?, ?>) bean().get("properties");
    }

    private Map<?, ?> bean() {
        return beans().get(0);
    }

    /** The second one of those with several operations says which they are. */
    Map<?, ?> operationProperties() {
        return (Map<?, ?>) beans().get(1).get("properties");
    }

    private List<? extends Map<?, ?>> beans() {
        return ((List<?>) at("spec", "template", "beans"))
                .stream().map(bean -> (Map<?, ?>) bean).toList();
    }

    String text(String... path) {
        return at(path).toString();
    }

    Object at(String... path) {
        Object node = root;
        for (String key : path) {
            node = ((Map<?, ?>) node).get(key);
        }
        return node;
    }

    private static Set<String> strings(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name();
    }
}
