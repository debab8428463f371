package io.github.camelflashai.docs;

import io.github.camelflashai.api.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of code in the docs.
 *
 * @param file where it stands
 * @param line the line in which it begins
 * @param language such as java or yaml; empty for what is no code, such as the output of a program
 * @param text the code
 */
record CodeBlock(Path file, int line, String language, String text) {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern MARKDOWN =
            Pattern.compile("^ *```(\\w*)\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ASCIIDOC =
            Pattern.compile("^(?:\\[source,(\\w+)[^\\n]*\\]\n)?----\n(.*?)^----$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All of docs pages, CONTRIBUTING and READMEs; the Chinese one is held against the English one where the docs are. */
    static List<CodeBlock> all() {
        return DocFiles.all(ROOT).stream().flatMap(CodeBlock::of).toList();
    }

    private static Stream<CodeBlock> of(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("README.md") || name.equals("CONTRIBUTING.md")) {
            return of(file, MARKDOWN);
        }
        return name.endsWith(".adoc") ? of(file, ASCIIDOC) : Stream.empty();
    }

    private static Stream<CodeBlock> of(Path file, Pattern pattern) {
        String text = DocFiles.read(file);
        return pattern
                .matcher(text)
                .results()
                .map(block -> new CodeBlock(
                        ROOT.relativize(file),
                        (int) text.substring(0, block.start()).lines().count() + 1,
                        block.group(1) == null ? "" : block.group(1),
                        block.group(2)))
                .toList()
                .stream();
    }

    /** Whether code has an endpoint of the operation. */
    static boolean calls(String code, Operation operation) {
        return Pattern.compile("flashai(?:-\\w+)?(:|\\(\")" + operation + "\\b")
                .matcher(code)
                .find();
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + language;
    }
}
