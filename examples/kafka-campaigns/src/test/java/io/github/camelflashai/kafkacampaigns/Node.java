package io.github.camelflashai.kafkacampaigns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a YAML file. */
record Node(Map<String, Object> fields) {
    static Node of(Object yaml) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> mapping) {
            mapping.forEach((name, value) -> fields.put(name.toString(), value));
        } else {
            throw new AssertionError("no mapping: " + yaml);
        }
        return new Node(fields);
    }

    Node at(String name) {
        return of(fields.get(name));
    }

    Map<String, Object> map(String name) {
        return at(name).fields;
    }

    List<Node> list(String name) {
        return ((List<?>) fields.get(name)).stream().map(Node::of).toList();
    }

    /** A value as text, down a path of names. */
    String text(String... path) {
        Node node = this;
        for (int i = 0; i < path.length - 1; i++) {
            node = node.at(path[i]);
        }
        return String.valueOf(node.fields.get(path[path.length - 1]));
    }
}
