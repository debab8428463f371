package io.github.camelflashai.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An artifact with its files, as it lies in the staging repository.
 *
 * @param artifactId such as {@code camel-flashai-component}
 * @param folder of its version
 */
record Publication(String artifactId, Path folder) {
    private static final List<String> CHECKSUMS = List.of(".md5", ".sha1");

    /** All that is published in a repository. */
    static List<Publication> all(Path repository) throws IOException {
        Path group = repository.resolve(Path.of("io", "github", "camelflashai"));
        try (Stream<Path> artifacts = Files.list(group)) {
            return artifacts
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(artifact ->
                            new Publication(artifact.getFileName().toString(), artifact.resolve(Settings.VERSION)))
                    .toList();
        }
    }

    /**
     * One of its files. A snapshot has a time in its name.
     *
     * @param suffix what follows the version, such as {@code -sources.jar}
     */
    Path file(String suffix) throws IOException {
        String name = artifactId + "-" + Settings.VERSION.replace("-SNAPSHOT", "(-\\d{8}\\.\\d{6}-\\d+)") + suffix;
        List<Path> found = files().filter(file -> file.getFileName().toString().matches(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(folder + " should have one file " + name + ", and has " + found);
        }
        return found.get(0);
    }

    /** The files that are signed: all but checksums, signatures and Maven's metadata. */
    List<Path> artifacts() throws IOException {
        return files().filter(file -> {
                    String name = file.getFileName().toString();
                    return !name.startsWith("maven-metadata")
                            && !name.endsWith(".asc")
                            && CHECKSUMS.stream().noneMatch(name::endsWith);
                })
                .toList();
    }

    List<Path> jars() throws IOException {
        return artifacts().stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    static NavigableSet<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
