package io.github.camelflashai.chaos;

import java.io.IOException;

/** Ends a child when the program that started it is gone. */
final class ParentWatch {
    private ParentWatch() {}

    static void start() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Only the end says something.
                        }
                    } catch (IOException e) {
                        // The pipe is broken, which is an end too.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
