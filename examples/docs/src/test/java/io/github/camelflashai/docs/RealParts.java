package io.github.camelflashai.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** All that stands around the routes of the docs, started once for a test run, and empty at the begin of each test. */
final class RealParts implements AutoCloseable {
    final Queues queues = new Queues();
    final Topics topics = new Topics();
    final Tables tables = new Tables();
    final Folders folders = new Folders();
    final Sites sites = new Sites();
    private final List<Part> all = List.of(queues, topics, tables, folders, sites);
    /** What routes take from, by the scheme of the endpoint. */
    private final Map<String, Part> sources =
            Map.of("jms", queues, "kafka", topics, "sql", tables, "file", folders, "platform-http", sites);
    /** What they deliver to. */
    private final Map<String, Part> targets =
            Map.of("jms", queues, "kafka", topics, "sql", tables, "file", folders, "http", sites);

    private RealParts() throws Exception {}

    /** The part from which a route takes; empty if it begins inside the application, or with FlashAI. */
    Optional<Part> source(String endpointUri) {
        return Optional.ofNullable(sources.get(scheme(endpointUri)));
    }

    /** The part to which an endpoint delivers; empty for one that is inside the application, or leads to FlashAI. */
    Optional<Part> target(String endpointUri) {
        return Optional.ofNullable(targets.get(scheme(endpointUri)));
    }

    private static String scheme(String endpointUri) {
        return endpointUri.substring(0, endpointUri.indexOf(':'));
    }

    void bindTo(Main main) {
        all.forEach(part -> part.bindTo(main));
    }

    private void clear() throws Exception {
        for (Part part : all) {
            part.clear();
        }
    }

    @Override
    public void close() throws Exception {
        for (Part part : all) {
            part.close();
        }
    }

    /** Starts them before the first test, empties them after each, and stops them after the last. */
    static final class Started implements BeforeAllCallback, AfterEachCallback {
        private RealParts parts;

        @Override
        public void beforeAll(ExtensionContext context) {
            parts = context.getRoot()
                    .getStore(Namespace.create(RealParts.class))
                    .getOrComputeIfAbsent(RealParts.class, type -> start(), RealParts.class);
        }

        RealParts parts() {
            return parts;
        }

        @Override
        public void afterEach(ExtensionContext context) throws Exception {
            parts.clear();
        }

        private static RealParts start() {
            try {
                return new RealParts();
            } catch (Exception e) {
                throw new AssertionError("the parts around the routes do not start", e);
            }
        }
    }
}
