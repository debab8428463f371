package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelflashai.CalleesDataTypeTransformer;
import io.github.camelflashai.FlashAiComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The docs say what the catalogue and the metadata say: their tables are rendered, and every {@code flashai:} URI in them is
 * one that Camel's catalogue accepts. To write the tables anew: {@code mvn test -Dtest=DocsTest -Ddocs.write=true}.
 */
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final List<Path> PAGES = DocFiles.pages(ROOT);
    private static final Path ENTRY =
            Path.of("..", "camel-flashai-component", "src", "main", "docs", "flashai-component.adoc");
    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/io/github/camelflashai/flashai.json");
    private static final String URI_FORMAT = "flashai:operation";
    private static final Pattern URI = Pattern.compile("(?<![\\w-])(webhook:)?flashai:[a-zA-Z]+(\\?[^\"'`\\s<)]*)?");
    /** In YAML a URI and its parameters stand one below the other. */
    private static final Pattern YAML_PARAMETERS =
            Pattern.compile("^( *)uri: (\\S+)\\n\\1parameters:\\n((?:\\1 +\\w.*\\n)+)", Pattern.MULTILINE);

    @Test
    void the_tables_of_the_docs_pages_are_current() throws IOException {
        JsonNode metadata = new ObjectMapper().readTree(Files.readString(METADATA));
        check(
                PAGES,
                "// table %s: rendered by DocsTest, do not edit\n",
                "// end\n",
                Map.of(
                        "operations",
                        Tables::operationsAsAsciidoc,
                        "retries",
                        Tables::retriesAsAsciidoc,
                        "error-codes",
                        Tables::errorCodesAsAsciidoc,
                        "kamelets",
                        Tables::kamelets,
                        "component-options",
                        () -> Tables.options(metadata.path("componentProperties")),
                        "endpoint-options",
                        () -> Tables.options(metadata.path("properties")),
                        "headers",
                        () -> Tables.headers(metadata.path("headers")),
                        "meters",
                        Tables::meters,
                        "json",
                        Tables::json));
    }

    /** The entry page lists all pages, and their chapters. */
    @Test
    void the_contents_of_the_docs_pages_are_current() throws IOException {
        check(
                List.of(ENTRY),
                "// chapters of %s: rendered by DocsTest, do not edit\n",
                "// end\n",
                PAGES.stream()
                        .map(DocPage::of)
                        .collect(Collectors.toMap(
                                page -> page.file().getFileName().toString(), page -> () -> chapters(page))));
    }

    private static String chapters(DocPage page) {
        return page.headings().stream()
                .filter(heading -> heading.level() == 2 && !heading.text().equals("Contents"))
                .map(heading ->
                        "** link:%s#%s[%s]%n".formatted(page.file().getFileName(), heading.anchor(), heading.text()))
                .collect(Collectors.joining());
    }

    @Test
    void the_entry_page_has_the_sections_that_readers_of_camels_docs_look_for() throws IOException {
        assertThat(Files.readAllLines(ENTRY))
                .containsSubsequence(
                        "== Contents",
                        "== Prerequisites",
                        "== URI format",
                        "== Limits",
                        "== Component options",
                        "== Endpoint options",
                        "== Message headers");
    }

    static Stream<String> uris() throws IOException {
        try (Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            return Stream.of(Stream.of(README), PAGES.stream(), examples.filter(DocsTest::isDocumentOrCode))
                    .flatMap(files -> files)
                    .map(file -> withParametersInUris(DocFiles.read(file)))
                    .flatMap(text -> URI.matcher(text).results().map(MatchResult::group))
                    .map(uri -> uri.replace("&amp;", "&"))
                    .map(DocsTest::withoutWebhook)
                    .filter(uri -> !uri.equals(URI_FORMAT) && !uri.equals(CalleesDataTypeTransformer.NAME))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static String withParametersInUris(String text) {
        return YAML_PARAMETERS
                .matcher(text)
                .replaceAll(endpoint ->
                        Matcher.quoteReplacement(endpoint.group(2) + "?" + query(endpoint.group(3)) + "\n"));
    }

    private static String query(String parameters) {
        return parameters
                .lines()
                .map(line ->
                        line.strip().replaceFirst(": ", "=").replace("\"", "").replace(" ", "%20"))
                .collect(Collectors.joining("&"));
    }

    /** What camel-webhook passes on: its own options all begin with its name. */
    private static String withoutWebhook(String uri) {
        return uri.replaceFirst("^webhook:", "")
                .replaceAll("webhook[A-Z]\\w*=[^&]*&?", "")
                .replaceFirst("[?&]$", "");
    }

    @ParameterizedTest
    @MethodSource("uris")
    void every_uri_is_one_that_camels_catalogue_accepts(String uri) {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("flashai", FlashAiComponent.class.getName(), DocFiles.read(METADATA));
        EndpointValidationResult result = catalog.validateEndpointProperties(uri);
        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
    }

    /** Each table stands in one of the files. */
    private static void check(List<Path> files, String start, String end, Map<String, Supplier<String>> tables)
            throws IOException {
        for (Map.Entry<String, Supplier<String>> table : tables.entrySet()) {
            String head = start.formatted(table.getKey());
            List<Path> places = files.stream()
                    .filter(file -> DocFiles.read(file).contains(head))
                    .toList();
            assertThat(places).as(head).hasSize(1);
            String text = DocFiles.read(places.get(0));
            int from = text.indexOf(head) + head.length();
            String current = text.substring(0, from) + table.getValue().get() + text.substring(text.indexOf(end, from));
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(places.get(0), current);
            } else {
                assertThat(text).as("stale: run with -Ddocs.write=true").isEqualTo(current);
            }
        }
    }

    private static boolean isDocumentOrCode(Path file) {
        String path = file.toString();
        return !path.contains("target")
                && List.of(".java", ".md", ".yaml", ".xml", ".properties").stream()
                        .anyMatch(path::endsWith);
    }
}
