package io.github.camelflashai.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.main.Main;

/** Real files, all below one folder. */
final class Folders implements Part {
    private final Path root;

    Folders() throws IOException {
        root = Files.createTempDirectory("docs");
    }

    /** Code whose folders are below the one of the test. */
    String below(String code) {
        return code.replaceAll("(?<!\\{)\\bfile:(?=\\w)", "file:" + root + "/").replace("/shared/", root + "/");
    }

    @Override
    public void bindTo(Main main) {
        // Camel's file component needs nothing but the path.
    }

    @Override
    public void put(String name, Delivery message) throws IOException {
        Files.createDirectories(Path.of(name));
        Charset charset = Charset.forName((String) message.headers().getOrDefault("charset", "UTF-8"));
        Path hidden = Files.writeString(Path.of(name, "." + UUID.randomUUID()), message.body(), charset);
        Files.move(hidden, Path.of(name, "campaign.csv"));
    }

    @Override
    public List<Delivery> at(String name) throws IOException {
        if (!Files.exists(Path.of(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(name))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Folders::delivery)
                    .toList();
        }
    }

    private static Delivery delivery(Path file) {
        try {
            return new Delivery(
                    Files.readString(file),
                    Map.of("CamelFileName", file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !path.equals(root))
                    .sorted((a, b) -> b.compareTo(a))
                    .map(Path::toFile)
                    .forEach(java.io.File::delete);
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        Files.delete(root);
    }
}
