package io.github.camelflashai.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of the docs: what a Maven command names exists. They are too slow to be run by every build. */
final class Commands {
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");
    private static final Pattern MODULE = Pattern.compile("-pl (\\S+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern POM = Pattern.compile("-f (\\S+)");

    private Commands() {}

    /** What the commands name and what is not there. */
    static List<String> faults(String commands) {
        List<String> faults = new ArrayList<>();
        names(PROFILE, commands)
                .filter(name -> !poms().anyMatch(pom -> pom.contains("<id>" + name + "</id>")))
                .forEach(faults::add);
        names(MODULE, commands)
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .filter(name -> !Files.exists(CodeBlock.ROOT.resolve(name).resolve("pom.xml")))
                .forEach(faults::add);
        names(POM, commands)
                .filter(name -> !Files.exists(CodeBlock.ROOT.resolve(name)))
                .forEach(faults::add);
        names(TEST, commands)
                .filter(name -> files().noneMatch(file -> file.endsWith(name + ".java")))
                .forEach(faults::add);
        return faults;
    }

    private static Stream<String> names(Pattern pattern, String commands) {
        return pattern.matcher(commands).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<String> poms() {
        return files().filter(file -> file.endsWith("pom.xml")).map(pom -> {
            try {
                return Files.readString(pom);
            } catch (IOException e) {
                throw new AssertionError(pom + " cannot be read", e);
            }
        });
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(CodeBlock.ROOT)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError("the sources cannot be read", e);
        }
    }
}
