package io.github.camelflashai.docs;

import io.github.camelflashai.api.Operation;
import java.io.IOException;
import java.nio.file.Files;
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
            Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ASCIIDOC =
            Pattern.compile("^(?:\\[source,(\\w+)[^\\n]*\\]\n)?----\n(.*?)^----$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All of README, docs page and the READMEs of the examples. */
    static List<CodeBlock> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> !ROOT.relativize(file).toString().contains("target"))
                    .sorted()
                    .flatMap(CodeBlock::of)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the docs cannot be read", e);
        }
    }

    private static Stream<CodeBlock> of(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("README.md")) {
            return of(file, MARKDOWN);
        }
        return name.endsWith(".adoc") ? of(file, ASCIIDOC) : Stream.empty();
    }

    private static Stream<CodeBlock> of(Path file, Pattern pattern) {
        try {
            String text = Files.readString(file);
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
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
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
