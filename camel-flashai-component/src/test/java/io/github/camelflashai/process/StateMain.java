package io.github.camelflashai.process;

import io.github.camelflashai.DurableFileStateRepository;
import java.nio.file.Path;

/** A process that keeps states in a file, without an end: each says its number. Argument: the file. */
public final class StateMain {
    private StateMain() {}

    public static void main(String[] args) {
        DurableFileStateRepository states = new DurableFileStateRepository(Path.of(args[0]));
        states.start();
        for (int i = 0; ; i++) {
            states.setState("\u56db\u6708", "\u56db".repeat(10_000) + i);
            System.out.println(i);
        }
    }
}
