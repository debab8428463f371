package io.github.camelflashai.docs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows a link in the docs gets somewhere: to a file that is there, and to a place in it that is there. */
class DocsLinksTest {
    @Test
    void every_link_leads_to_a_file_and_an_anchor_that_exist() {
        assertThat(broken(Path.of("..").toAbsolutePath().normalize())).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found(@TempDir Path root) throws IOException {
        Files.writeString(
                root.resolve("page.adoc"),
                """
                = Page

                == Camel's own `x.y` and more

                See <<Camel's own x.y
                and more>>, <<camels-own-x-y-and-more>>, <<by-hand>>, <<gone>>, link:README.md#zwei-wörter[there] or
                link:README.md#by-hand[not there].

                [[by-hand]]
                == By another name

                link:#by-another-name[That name] it has no more. https://example.com/#gone is somebody else's.

                ----
                link:gone.adoc[code]
                ----
                """);
        Files.writeString(
                root.resolve("README.md"),
                """
                # Title

                ## Zwei Wörter

                ## Zwei Wörter

                [`a`](page.adoc#by-hand), [b](page.adoc#page), [c](#zwei-wörter-1), [d](#zwei-wörter-2),
                [e](gone.md), <img src="gone.svg">, `[f](code.md)`
                """);
        assertThat(broken(root))
                .containsExactlyInAnyOrder(
                        "page.adoc: #gone",
                        "page.adoc: README.md#by-hand",
                        "page.adoc: #by-another-name",
                        "README.md: page.adoc#page",
                        "README.md: #zwei-wörter-2",
                        "README.md: gone.md",
                        "README.md: gone.svg");
    }

    private static List<String> broken(Path root) {
        Map<Path, DocPage> pages =
                DocFiles.all(root).stream().map(DocPage::of).collect(toMap(DocPage::file, Function.identity()));
        return pages.values().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !link.matches("[a-z]+:.*") && !leadsSomewhere(page.file(), link, pages))
                        .map(link -> root.relativize(page.file()) + ": " + link))
                .toList();
    }

    private static boolean leadsSomewhere(Path file, String link, Map<Path, DocPage> pages) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (parts.length == 1) {
            return Files.exists(target);
        }
        return pages.containsKey(target) && pages.get(target).anchors().containsKey(parts[1]);
    }
}
