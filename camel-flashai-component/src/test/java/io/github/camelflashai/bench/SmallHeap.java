package io.github.camelflashai.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a main class with a small heap. What it found out it prints as lines of a name and a number. */
final class SmallHeap {
    private static final String MARK = "found:";

    private SmallHeap() {}

    /**
     * The findings of a main class.
     *
     * @return what it printed, by name; nothing more than it came to before it ended for want of memory
     */
    static Map<String, Long> run(String heap, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Map<String, Long> findings = new HashMap<>();
        // The collector that Java takes by itself where there is so little memory.
        List<String> options = List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
        try (ChildJvm jvm = new ChildJvm(options, main, arguments)) {
            for (String line = jvm.readLine(); line != null; line = jvm.readLine()) {
                if (line.startsWith(MARK)) {
                    String[] words = line.split(" ", 3);
                    findings.put(words[1], Long.valueOf(words[2]));
                } else {
                    Progress.show(line);
                }
            }
            int exitCode = jvm.exitCode();
            if (exitCode != 0) {
                Progress.show(main.getSimpleName() + " with " + heap + " of heap ended with exit code " + exitCode);
            }
        }
        return findings;
    }

    /** Tells the one who started this JVM what it found out. */
    static void found(String name, long value) {
        System.out.println(MARK + " " + name + " " + value);
    }
}
