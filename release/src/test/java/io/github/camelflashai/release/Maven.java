package io.github.camelflashai.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the Maven and the Java of this build in a process of its own.
 *
 * @param folder where it runs
 * @param log what it prints
 */
record Maven(Path folder, Path log) {
    /** Runs it to its end. Returns its exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-B", "-ntp"));
        command.addAll(List.of(arguments));
        Files.createDirectories(log.getParent());
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Of the script that started this build.
        maven.environment().keySet().removeAll(List.of("MAVEN_PROJECTBASEDIR", "MAVEN_CMD_LINE_ARGS"));
        return maven.start().waitFor();
    }

    /** What it printed. */
    String output() throws IOException {
        return Files.readString(log);
    }
}
