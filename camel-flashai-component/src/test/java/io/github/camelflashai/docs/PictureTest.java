package io.github.camelflashai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The picture of the README: whoever looks, by day, by night or with a screen reader, gets something to read. */
class PictureTest {
    private static final Path PICTURE = Path.of("src/main/docs/flashai-overview.svg");
    private static final Pattern FILL = Pattern.compile("\\.(\\w+) \\{[^}]*fill: (#[0-9a-f]{6})");
    private static final String DARK = "@media (prefers-color-scheme: dark)";
    /** What stands on what: classes of the style sheet. */
    private static final Map<String, String> GROUNDS = Map.of("note", "panel", "text", "box", "coretext", "core");

    @Test
    void a_screen_reader_reads_its_title_and_its_description() throws Exception {
        Element svg = picture().getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        for (String id : svg.getAttribute("aria-labelledby").split(" ", -1)) {
            assertThat(svg.getElementsByTagName(id).item(0).getTextContent()).isNotBlank();
        }
    }

    @Test
    void its_words_are_text_of_which_each_has_a_colour_of_the_style_sheet() throws Exception {
        NodeList texts = picture().getElementsByTagName("text");

        assertThat(texts.getLength()).isGreaterThan(10);
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(GROUNDS).containsKey(classOf(texts.item(i)));
        }
    }

    @Test
    void its_words_can_be_read_in_light_and_dark() throws IOException {
        String style = Files.readString(PICTURE);
        Map<String, String> light = fills(style.substring(0, style.indexOf(DARK)));
        Map<String, String> dark = fills(style.substring(style.indexOf(DARK)));

        assertThat(dark.keySet()).isEqualTo(light.keySet()).containsAll(GROUNDS.keySet());
        for (Map<String, String> colours : List.of(light, dark)) {
            GROUNDS.forEach((ink, ground) -> assertThat(contrast(colours.get(ink), colours.get(ground)))
                    .as("%s on %s in %s", ink, ground, colours)
                    .isGreaterThan(4.5));
            assertThat(contrast(colours.get("note"), colours.get("box"))).isGreaterThan(4.5);
        }
    }

    /** As WCAG 2.1 counts it, which asks for 4.5 at least. */
    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> fills(String style) {
        Map<String, String> fills = new LinkedHashMap<>();
        FILL.matcher(style).results().forEach(rule -> fills.put(rule.group(1), rule.group(2)));
        return fills;
    }

    /** Its own, or that of the group in which it stands. */
    private static String classOf(Node node) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute("class")) {
                return element.getAttribute("class");
            }
        }
        return "none";
    }

    private static Document picture() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PICTURE.toFile());
    }
}
