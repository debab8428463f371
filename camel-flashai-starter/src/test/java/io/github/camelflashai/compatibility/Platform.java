package io.github.camelflashai.compatibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of Camel, and the Spring Boot that it was made for.
 *
 * @param boot empty where the component is tested without the starter
 */
record Platform(String camel, Optional<String> boot) {
    /** All that the connector is to work with. */
    static final List<Platform> ALL = List.of(
            new Platform("4.10.9", Optional.empty()),
            new Platform("4.14.1", Optional.of("3.5.6")),
            new Platform("4.18.0", Optional.of("3.5.16")),
            new Platform("4.18.2", Optional.empty()),
            new Platform("4.22.0", Optional.of("4.1.2")));

    List<Artifact> artifacts() {
        return boot.isPresent() ? List.of(Artifact.COMPONENT, Artifact.STARTER) : List.of(Artifact.COMPONENT);
    }

    /** What Maven is told, so that it tests with these versions. */
    Stream<String> properties() {
        return Stream.concat(
                Stream.of("-Dcamel.version=" + camel),
                boot.map(version -> "-Dspring-boot.version=" + version).stream());
    }
}
