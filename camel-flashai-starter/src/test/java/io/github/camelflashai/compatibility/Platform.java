package io.github.camelflashai.compatibility;

import java.util.List;

/**
 * A version of Camel, and what was made for it.
 *
 * @param camel the version of Camel
 * @param runtime what the last of the artifacts runs in, such as {@code Spring Boot 3.5.6}; empty for Camel alone
 * @param artifacts what is tested
 * @param properties what Maven is told, so that it tests these artifacts with these versions
 */
record Platform(String camel, String runtime, List<Artifact> artifacts, List<String> properties) {
    /** All that the connector is to work with. */
    static final List<Platform> ALL = List.of(
            alone("4.10.9"),
            springBoot("4.14.1", "3.5.6"),
            springBoot("4.18.0", "3.5.16"),
            alone("4.18.2"),
            quarkus("4.18.2", "3.33.2", "3.33.1"),
            springBoot("4.22.0", "4.1.2"));

    private static Platform alone(String camel) {
        return new Platform(camel, "", List.of(Artifact.COMPONENT), List.of("-Dcamel.version=" + camel));
    }

    private static Platform springBoot(String camel, String version) {
        return new Platform(
                camel,
                "Spring Boot " + version,
                List.of(Artifact.COMPONENT, Artifact.STARTER),
                List.of("-Dcamel.version=" + camel, "-Dspring-boot.version=" + version));
    }

    /** Camel comes with its extensions for Quarkus. Of the component no test is run again: none of them knows Quarkus. */
    private static Platform quarkus(String camel, String version, String extensions) {
        return new Platform(
                camel,
                "Quarkus " + version,
                List.of(Artifact.QUARKUS),
                List.of(
                        "-Dquarkus.version=" + version,
                        "-Dcamel-quarkus.version=" + extensions,
                        "-Dtest=QuarkusExampleTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false"));
    }

    /** What an artifact runs in; empty for Camel alone. */
    String runtime(Artifact artifact) {
        return artifact == Artifact.COMPONENT ? "" : runtime;
    }

    /** The module that is built, with all that it needs. */
    Artifact last() {
        return artifacts.get(artifacts.size() - 1);
    }
}
