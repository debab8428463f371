package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README, and the Chinese one, which says the same. */
class ReadmeTest {
    private static final Path ENGLISH = Path.of("..", "README.md");
    private static final Path CHINESE = Path.of("..", "README.zh-CN.md");

    @Test
    void the_headings_are_as_many_on_the_same_levels_in_the_same_order() {
        assertThat(MarkdownPage.of(CHINESE).headings())
                .isEqualTo(MarkdownPage.of(ENGLISH).headings());
    }

    @Test
    void the_code_is_the_same_but_for_comments() {
        assertThat(MarkdownPage.of(CHINESE).code())
                .containsExactlyElementsOf(MarkdownPage.of(ENGLISH).code());
    }

    @Test
    void the_tables_have_the_same_rows() {
        assertThat(MarkdownPage.of(CHINESE).rows())
                .containsExactlyElementsOf(MarkdownPage.of(ENGLISH).rows());
    }

    @Test
    void the_links_lead_to_the_same_places() {
        assertThat(places(DocPage.of(CHINESE))).containsExactlyElementsOf(places(DocPage.of(ENGLISH)));
    }

    /** An anchor on the page itself is the place of its heading; each page leads to the other one. */
    private static List<String> places(DocPage page) {
        List<String> anchors =
                page.headings().stream().map(DocPage.Heading::anchor).toList();
        return page.links().stream()
                .map(link -> link.startsWith("#") ? "heading " + anchors.indexOf(link.substring(1)) : link)
                .map(link -> link.startsWith("README.") ? "the other language" : link)
                .toList();
    }

    /** The first one below "Test it" is the command that .ci/run takes. */
    @Test
    void one_command_runs_it_and_one_tests_it() {
        assertThat(commands("Run it"))
                .singleElement()
                .asString()
                .startsWith("mvn ")
                .endsWith(".jar\n");
        assertThat(commands("Test it")).containsExactly("mvn -B -ntp verify\n");
    }

    private static List<String> commands(String heading) {
        String section =
                DocFiles.read(ENGLISH).split("\n## " + heading + "\n", -1)[1].split("\n## ", -1)[0];
        Matcher block = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL).matcher(section);
        return block.results().map(found -> found.group(1)).toList();
    }

    /** Of some fifty lines each. */
    @Test
    void what_comes_before_the_reference_fits_on_three_screens() {
        String[] parts = DocFiles.read(ENGLISH).split("\n## What it does\n", -1);

        assertThat(parts).hasSize(2);
        assertThat(parts[0].lines().count()).isLessThan(150);
    }
}
