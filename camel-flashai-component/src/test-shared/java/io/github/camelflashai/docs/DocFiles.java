package io.github.camelflashai.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the docs are: the pages beside the component's own, and what else readers find on the way to them. */
final class DocFiles {
    private DocFiles() {}

    /** The pages of the documentation, by their names. */
    static List<Path> pages(Path root) {
        return all(root).stream().filter(DocFiles::isPage).toList();
    }

    /** All that is written for readers: the pages, the READMEs, the files beside the root's. */
    static List<Path> all(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isPage(file) || file.toString().endsWith(".md"))
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the docs cannot be read", e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".adoc");
    }
}
