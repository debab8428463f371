package io.github.camelflashai.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of the docs as GitHub shows it.
 *
 * @param file where it is
 * @param headings its headings, from the title on
 * @param anchors all that can stand behind a hash in its address, by the text by which AsciiDoc names it too
 * @param links what it leads to, as it is written
 */
record DocPage(Path file, List<Heading> headings, Map<String, String> anchors, List<String> links) {
    private static final Pattern INLINE_CODE = Pattern.compile("`+[^`]*`+");

    /** @param level 1 for the title, 2 for a chapter */
    record Heading(int level, String text, String anchor) {}

    private enum Markup {
        ASCIIDOC(
                1,
                "----",
                "(=+) (.*)",
                "\\[\\[([^\\]]+)]]|\\[#([^\\],]+)]",
                "(?:link|image|xref)::?([^\\[\\s]+)\\[|<<([^,>]+)(?:,[^>]*)?>>") {
            @Override
            String link(Matcher found) {
                return found.group(1) != null ? found.group(1) : "#" + found.group(2);
            }

            @Override
            String anchor(String heading) {
                return heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ .-]", "")
                        .replaceAll("[ .-]+", "-")
                        .replaceAll("^-|-$", "");
            }
        },
        MARKDOWN(
                0,
                "```",
                "(#+) (.*)",
                "<a (?:id|name)=\"([^\"]+)\">",
                "]\\(([^)\\s]+)\\)|(?:src|srcset|href)=\"([^\"]+)\"") {
            @Override
            String link(Matcher found) {
                return found.group(1) != null ? found.group(1) : found.group(2);
            }

            @Override
            String anchor(String heading) {
                return heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                        .replace(' ', '-');
            }
        };

        private final int levelsWithoutAnchor;
        private final String fence;
        private final Pattern heading;
        private final Pattern anchors;
        private final Pattern links;

        Markup(int levelsWithoutAnchor, String fence, String heading, String anchors, String links) {
            this.levelsWithoutAnchor = levelsWithoutAnchor;
            this.fence = fence;
            this.heading = Pattern.compile(heading);
            this.anchors = Pattern.compile(anchors);
            this.links = Pattern.compile(links);
        }

        abstract String link(Matcher found);

        /** What GitHub makes of a heading. */
        abstract String anchor(String heading);
    }

    static DocPage of(Path file) {
        Markup markup = file.toString().endsWith(".adoc") ? Markup.ASCIIDOC : Markup.MARKDOWN;
        DocPage page = new DocPage(file, new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        String given = null;
        for (String line : DocFiles.read(file).lines().toList()) {
            if (line.strip().startsWith(markup.fence)) {
                code = !code;
            } else if (!code) {
                given = page.read(line, markup, given);
                prose.append(INLINE_CODE.matcher(line).replaceAll("")).append(' ');
            }
        }
        for (Matcher link = markup.links.matcher(prose); link.find(); ) {
            page.links.add(markup.link(link));
        }
        return page;
    }

    /** Returns the anchor that a line gives to the heading in the next one, in the place of the one made of its text. */
    private @Nullable String read(String line, Markup markup, @Nullable String given) {
        Matcher heading = markup.heading.matcher(line);
        if (heading.matches()) {
            String text = heading.group(2).replaceAll("[`*]", "");
            int level = heading.group(1).length();
            String anchor = given != null ? given : unique(markup.anchor(text));
            headings.add(new Heading(level, text, anchor));
            if (level > markup.levelsWithoutAnchor) {
                anchors.put(anchor, anchor);
                anchors.putIfAbsent(text, anchor);
            }
        }
        String own = null;
        for (Matcher anchor = markup.anchors.matcher(line); anchor.find(); ) {
            own = anchor.group(1) != null ? anchor.group(1) : anchor.group(2);
            anchors.put(own, own);
        }
        return own;
    }

    private String unique(String anchor) {
        String unique = anchor;
        for (int i = 1; anchors.containsKey(unique); i++) {
            unique = anchor + "-" + i;
        }
        return unique;
    }
}
