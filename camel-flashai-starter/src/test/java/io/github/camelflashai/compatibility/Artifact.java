package io.github.camelflashai.compatibility;

import java.nio.file.Path;
import java.util.Locale;

/** What is tested. */
enum Artifact {
    COMPONENT("camel-flashai-component", "camel-flashai-component"),
    STARTER("camel-flashai-starter", "camel-flashai-starter"),
    /** The example, as there is no extension: what runs inside Quarkus is the component. */
    QUARKUS("examples/quarkus", "flashai-quarkus");

    private final String folder;
    private final String id;

    Artifact(String folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    /** Its module, from the folder of the parent pom. */
    String folder() {
        return folder;
    }

    /** Its artifact id. */
    String id() {
        return id;
    }

    Path reports(Path root) {
        return root.resolve(folder).resolve(Path.of("target", "surefire-reports"));
    }

    Path classes(Path root) {
        return root.resolve(folder).resolve(Path.of("target", "classes"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
