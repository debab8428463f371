package io.github.camelflashai.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives the builder that Camel has generated a parent of ours. Run by the build, from its source. */
public final class BuilderParent {
    private static final String CAMELS = "org.apache.camel.builder.endpoint.AbstractEndpointBuilder";
    private static final String OURS = "io.github.camelflashai.builder.endpoint.PlusKeepingEndpointBuilder";

    private BuilderParent() {}

    /**
     * Changes the generated source.
     *
     * @param args where it is
     */
    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        String generated = Files.readString(source);
        if (generated.contains(OURS)) {
            return;
        }
        String changed = generated
                .replace("import " + CAMELS + ";", "import " + OURS + ";")
                .replace(" extends AbstractEndpointBuilder ", " extends PlusKeepingEndpointBuilder ");
        if (changed.contains("AbstractEndpointBuilder") || !changed.contains(" extends PlusKeepingEndpointBuilder ")) {
            throw new IOException(
                    source + " has no parent, or another one than Camel's, which this build knows nothing of");
        }
        Files.writeString(source, changed);
    }
}
