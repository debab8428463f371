package io.github.camelflashai.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own. What it logs goes into a file; its standard output is read line by line. */
final class ChildJvm {
    /** How a child says that it is ready, with a word of its own behind it. */
    static final String READY = "ready ";

    private final String name;
    private final Process process;
    private final CountDownLatch readyOrGone = new CountDownLatch(1);
    private volatile String readyWith;
    private volatile String lastLine = "";

    ChildJvm(String name, Class<?> main, Path directory, List<String> jvmOptions, List<String> arguments)
            throws IOException {
        this.name = name;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(name + ".log").toFile()))
                .start();
        Thread reader = new Thread(this::read, name + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** What it said with its being ready. */
    String awaitReady() throws InterruptedException {
        if (!readyOrGone.await(180, TimeUnit.SECONDS) || readyWith == null) {
            throw new IllegalStateException("The " + name + " did not start: see its log");
        }
        return readyWith;
    }

    /** The last line that it printed. */
    String lastLine() {
        return lastLine;
    }

    /** Tells it to end, and waits until it has. */
    void end() throws InterruptedException, IOException {
        process.getOutputStream().close();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** kill -9: no shutdown hook runs, no buffer is written. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    readyWith = line.substring(READY.length());
                    readyOrGone.countDown();
                } else {
                    lastLine = line;
                }
            }
        } catch (IOException e) {
            // It is gone.
        } finally {
            readyOrGone.countDown();
        }
    }
}
