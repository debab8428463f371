package io.github.camelflashai.compatibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tests the classes of the build that was just made with other versions of Camel, Spring Boot, Quarkus and Java, and prints a table.
 * Nothing is compiled anew, neither the connector nor its tests: what runs is what a user gets. Fails if a test fails, or none
 * was run, and says what was left out and why.
 */
public final class Compatibility {
    private final Path root;
    private final String maven;
    private final Path logs;
    private final Table table = new Table();

    private Compatibility(Path root, String maven) {
        this.root = root;
        this.maven = maven;
        this.logs = root.resolve(Path.of("target", "compatibility"));
    }

    /**
     * Runs it.
     *
     * @param arguments the folder of the parent pom, Maven's command, versions of Camel (all if empty), releases of Java
     */
    public static void main(String... arguments) throws Exception {
        List<String> camels = words(arguments[2]);
        List<Platform> platforms = Platform.ALL.stream()
                .filter(platform -> camels.isEmpty() || camels.contains(platform.camel()))
                .toList();
        boolean good = new Compatibility(Path.of(arguments[0]), arguments[1]).check(platforms, words(arguments[3]));
        System.exit(good ? 0 : 1);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[ ,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private boolean check(List<Platform> platforms, List<String> javas) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        for (String java : javas) {
            Optional<Path> home = home(java);
            if (home.isEmpty()) {
                table.note("Java " + java + " was not tried: there is none here, set JAVA_HOME_" + java);
            } else {
                for (Platform platform : platforms) {
                    check(platform, java, home.get());
                }
            }
        }
        Files.writeString(logs.resolve("table.md"), table.toString());
        System.out.println("\n" + table);
        return table.isGood();
    }

    private void check(Platform platform, String java, Path home) throws IOException, InterruptedException {
        for (Artifact artifact : Artifact.values()) {
            deleteReports(artifact);
        }
        Map<Path, FileTime> before = classes();
        Path log = test(platform, java, home);
        boolean sameClasses = classes().equals(before);
        for (Artifact artifact : platform.artifacts()) {
            System.out.println(table.add(
                    artifact,
                    platform,
                    java,
                    TestReport.read(artifact.id(), Files.readAllLines(log), artifact.reports(root)),
                    sameClasses));
        }
    }

    private Path test(Platform platform, String java, Path home) throws IOException, InterruptedException {
        Path log = logs.resolve(platform.last() + "-camel-" + platform.camel() + "-java-" + java + ".log");
        System.out.println("Testing with Camel " + platform.camel() + " on Java " + java + ", see " + log);
        List<String> command = new ArrayList<>(List.of(
                maven, "-B", "-ntp", "test", "-am", "-pl", platform.last().folder()));
        command.addAll(platform.properties());
        // The classes are those of the build. Without this Maven sees other jars and compiles all.
        command.add("-Dmaven.compiler.useIncrementalCompilation=false");
        // What an application gets along is held against the versions of the build.
        command.add("-Denforcer.skip=true");
        command.addAll(List.of("-Dspotless.check.skip=true", "-Djacoco.skip=true", "-Dmaven.test.failure.ignore=true"));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().put("JAVA_HOME", home.toString());
        process.start().waitFor();
        return log;
    }

    private Optional<Path> home(String java) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(root.resolve(Path.of(".ci", "jdk")).toString(), java).start();
        String home = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(Path.of(home.strip())) : Optional.empty();
    }

    private void deleteReports(Artifact artifact) throws IOException {
        if (Files.exists(artifact.reports(root))) {
            try (Stream<Path> reports = Files.list(artifact.reports(root))) {
                for (Path report : reports.toList()) {
                    Files.delete(report);
                }
            }
        }
    }

    /** When the classes of the connector were compiled. */
    private Map<Path, FileTime> classes() throws IOException {
        Map<Path, FileTime> classes = new TreeMap<>();
        for (Artifact artifact : List.of(Artifact.COMPONENT, Artifact.STARTER)) {
            try (Stream<Path> files = Files.walk(artifact.classes(root))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    classes.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return classes;
    }
}
