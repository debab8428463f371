package io.github.camelflashai.compatibility;

import java.nio.file.Path;
import java.util.Locale;

/** What is tested. */
enum Artifact {
    COMPONENT,
    STARTER;

    String folder() {
        return "camel-flashai-" + this;
    }

    Path reports(Path root) {
        return root.resolve(folder()).resolve(Path.of("target", "surefire-reports"));
    }

    Path classes(Path root) {
        return root.resolve(folder()).resolve(Path.of("target", "classes"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
