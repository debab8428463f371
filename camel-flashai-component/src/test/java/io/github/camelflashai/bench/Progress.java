package io.github.camelflashai.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;

/** Tells the one who waits what is going on. */
final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    static void show(String text) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START);
        System.err.printf("%3d:%02d %s%n", seconds / 60, seconds % 60, text);
    }

    static void show(String text, Exception exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        show(text + ": " + trace);
    }
}
