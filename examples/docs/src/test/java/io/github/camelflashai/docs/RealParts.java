package io.github.camelflashai.docs;

import java.util.Map;
import java.util.Set;
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
    private final Map<String, Part> byScheme = Map.of(
            "jms", queues, "kafka", topics, "sql", tables, "file", folders, "http", sites, "platform-http", sites);

    private RealParts() throws Exception {}

    /** The part behind an endpoint; null for one that is inside the application, or leads to FlashAI. */
    Part behind(String endpointUri) {
        return byScheme.get(endpointUri.substring(0, endpointUri.indexOf(':')));
    }

    void bindTo(Main main) {
        Set.copyOf(byScheme.values()).forEach(part -> part.bindTo(main));
    }

    private void clear() throws Exception {
        for (Part part : Set.copyOf(byScheme.values())) {
            part.clear();
        }
    }

    @Override
    public void close() throws Exception {
        for (Part part : Set.copyOf(byScheme.values())) {
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
