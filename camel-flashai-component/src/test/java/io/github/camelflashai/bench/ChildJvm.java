package io.github.camelflashai.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with the class path of this one, and with its errors on the same console. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    /**
     * Starts a main class.
     *
     * @param options options of the JVM, such as its heap
     */
    public ChildJvm(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-D" + Benchmarks.LOGGING + "=" + System.getProperty(Benchmarks.LOGGING, "logback-benchmark.xml"));
        // The class path is that of the tests, with Camel's JMX on it, which an application has only if it adds it.
        command.add("-Dorg.apache.camel.jmx.disabled=true");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(new File("").getAbsoluteFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next line of its standard output; null if it has ended. */
    public String readLine() throws IOException {
        return output.readLine();
    }

    public void writeLine() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        // The end of the standard input is what the server waits for; a child that ended does not mind.
        process.getOutputStream().close();
        process.destroy();
    }
}
