package io.github.camelflashai.kafkacampaigns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The files to deploy, read. */
record Manifests(Map<String, String> dockerfile, Node compose, List<Node> kubernetes) {
    private static final String POD_NUMBER = "metadata.labels['apps.kubernetes.io/pod-index']";
    /** Long enough for a callback token, and the secret of the simulated account. */
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    static Manifests read(Path folder) throws IOException {
        return new Manifests(
                dockerfile(folder.resolve("Dockerfile")),
                Node.of(new Yaml().load(Files.readString(folder.resolve("compose.yaml")))),
                StreamSupport.stream(
                                new Yaml()
                                        .loadAll(Files.readString(folder.resolve("kubernetes.yaml")))
                                        .spliterator(),
                                false)
                        .map(Node::of)
                        .toList());
    }

    /** The instructions, of which there is one of each kind, in their order. */
    private static Map<String, String> dockerfile(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> part[1],
                        (one, other) -> {
                            throw new AssertionError("twice: " + other);
                        },
                        LinkedHashMap::new));
    }

    /** The services of the compose file that are instances of the application. */
    Map<String, Node> instances() {
        return compose.map("services").entrySet().stream()
                .filter(service -> service.getKey().startsWith("instance-"))
                .collect(Collectors.toMap(Map.Entry::getKey, service -> Node.of(service.getValue())));
    }

    Node kind(String kind) {
        return kubernetes.stream()
                .filter(manifest -> manifest.text("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    Node pod() {
        return kind("StatefulSet").at("spec").at("template").at("spec");
    }

    Node container() {
        return pod().list("containers").get(0);
    }

    List<Node> probes() {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(container()::at)
                .toList();
    }

    /** The variables of the container, by name. */
    Map<String, Node> environment() {
        return container().list("env").stream()
                .collect(Collectors.toMap(variable -> variable.text("name"), variable -> variable));
    }

    /** What the variables are in the pod of a number. */
    Map<String, Object> environmentOfPod(int number) {
        return environment().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, variable -> value(variable.getValue(), number)));
    }

    private static Object value(Node variable, int number) {
        if (variable.fields().containsKey("value")) {
            return variable.text("value");
        }
        Node from = variable.at("valueFrom");
        if (from.fields().containsKey("secretKeyRef")) {
            return SECRET;
        }
        if (from.text("fieldRef", "fieldPath").equals(POD_NUMBER)) {
            return Integer.toString(number);
        }
        throw new AssertionError("no pod has " + from);
    }
}
