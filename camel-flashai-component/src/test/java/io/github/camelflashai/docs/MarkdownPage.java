package io.github.camelflashai.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What of a page in Markdown is the same in all languages.
 *
 * @param headings the levels of its headings
 * @param code its blocks of code, each below its heading, with its language and without its comments
 * @param rows for each row of its tables, below its heading, the number of cells and the code in them
 */
record MarkdownPage(List<Integer> headings, List<String> code, List<String> rows) {
    private static final Pattern HEADING = Pattern.compile("(#+) .*");
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    /** After a blank, or the slashes of an address would be a comment. */
    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s+)(//|#)( .*)?$");

    static MarkdownPage of(Path file) {
        MarkdownPage page = new MarkdownPage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        StringBuilder block = null;
        for (String line : DocFiles.read(file).lines().toList()) {
            boolean fence = line.strip().startsWith("```");
            if (block == null && fence) {
                block = new StringBuilder(line.strip());
            } else if (block == null) {
                page.readText(line);
            } else if (fence) {
                page.code.add(page.place() + COMMENT.matcher(block).replaceAll(""));
                block = null;
            } else {
                block.append('\n').append(line);
            }
        }
        return page;
    }

    private void readText(String line) {
        if (HEADING.matcher(line).matches()) {
            headings.add(line.indexOf(' '));
        } else if (line.startsWith("|")) {
            List<String> code = CODE.matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .toList();
            rows.add(place() + (line.split("\\|", -1).length - 2) + " cells with " + code);
        }
    }

    private String place() {
        return "below heading " + headings.size() + ": ";
    }
}
