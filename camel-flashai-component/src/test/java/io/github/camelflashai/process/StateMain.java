package io.github.camelflashai.process;

import io.github.camelflashai.DurableFileStateRepository;
import java.nio.file.Path;

/** A process that keeps states in a file, without an end: each says its number. Argument: the file. */
public final class StateMain {
    static final String KEY = "\u56db\u6708";
    static final String TEXT = "\u56db".repeat(100_000);

    private StateMain() {}

    public static void main(String[] args) {
        DurableFileStateRepository states = new DurableFileStateRepository(Path.of(args[0]));
        states.start();
        for (int i = 0; ; i++) {
            states.setState(KEY, TEXT + i);
            System.out.println(i);
        }
    }
}
