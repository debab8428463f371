package io.github.camelflashai.release;

import java.nio.file.Path;

/** What Maven says of the build under test. */
final class Settings {
    /** The folder of the parent pom. */
    static final Path ROOT = Path.of(System.getProperty("release.root"));
    /** The repository to which the build deployed. */
    static final Path STAGING = Path.of(System.getProperty("release.staging"));

    static final String VERSION = System.getProperty("release.version");
    /** Whether the build signed, which it does unless it is told {@code -Dgpg.skip}. */
    static final boolean SIGNED = !Boolean.parseBoolean(System.getProperty("gpg.skip"));

    private Settings() {}
}
