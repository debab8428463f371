package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recipe names the artefacts that its code needs: whoever copies it shall not find them out one error after the other. */
class RecipesTest {
    private static final Path RECIPES = Path.of("src/main/docs/flashai-recipes.adoc");
    private static final Pattern ENDPOINT = Pattern.compile("(?:from\\(|to\\(|toD\\(|uri=|uri: )\"?([a-z][a-z-]*):");
    private static final Pattern NEEDS =
            Pattern.compile("^\\*Needs\\*: (.*?)\\n\\n", Pattern.MULTILINE | Pattern.DOTALL);
    /** What else shows in code that an artefact is needed. */
    private static final Map<Pattern, String> SIGNS = Map.of(
            Pattern.compile("\\$\\{(?:body[.\\[]|exception\\.(?!message))"), "camel-bean",
            Pattern.compile("marshal\\(\\)\\.json"), "camel-jackson",
            Pattern.compile("Jdbc\\w+Repository"), "camel-sql",
            Pattern.compile("SpringTransactionPolicy"), "camel-spring",
            Pattern.compile("FileLockClusterService"), "camel-file",
            Pattern.compile("^\\[source,yaml]", Pattern.MULTILINE), "camel-yaml-dsl",
            Pattern.compile("^\\[source,xml]", Pattern.MULTILINE), "camel-xml-io-dsl");

    /** A chapter of the page, named by its heading. */
    record Recipe(String text) {
        @Override
        public String toString() {
            return text.lines().findFirst().orElse("");
        }
    }

    static List<Recipe> recipes() {
        return Arrays.stream(DocFiles.read(RECIPES).split("(?m)^== ", -1))
                .skip(1)
                .map(Recipe::new)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_recipe_names_the_artefacts_that_it_needs(Recipe recipe) {
        Matcher needs = NEEDS.matcher(recipe.text());
        assertThat(needs.find()).as("*Needs*: in " + recipe).isTrue();
        assertThat(needed(recipe.text())).isNotEmpty().allMatch(needs.group(1)::contains, "named in " + needs.group(1));
    }

    private static Set<String> needed(String text) {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        Set<String> artefacts = new TreeSet<>();
        for (Matcher endpoint = ENDPOINT.matcher(text); endpoint.find(); ) {
            ComponentModel component = catalog.componentModel(endpoint.group(1));
            if (component != null) {
                artefacts.add(component.getArtifactId());
            }
        }
        SIGNS.forEach((sign, artefact) -> {
            if (sign.matcher(text).find()) {
                artefacts.add(artefact);
            }
        });
        return artefacts;
    }
}
