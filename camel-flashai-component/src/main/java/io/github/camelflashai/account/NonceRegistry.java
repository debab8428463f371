package io.github.camelflashai.account;

import io.github.camelflashai.wire.NonceSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * The nonce sources of a Camel context. Two sources for one client id and node would give the same nonces, so components
 * and endpoints of the same account share one.
 */
final class NonceRegistry {
    private record Key(String clientId, @Nullable Integer node) {}

    private final Map<Key, NonceSource> sources = new ConcurrentHashMap<>();

    static NonceRegistry of(CamelContext camelContext) {
        return ContextPlugin.of(camelContext, NonceRegistry.class, NonceRegistry::new);
    }

    /** @param node the number of this node; null if it has none */
    NonceSource get(String clientId, @Nullable Integer node, Clock clock) {
        return sources.computeIfAbsent(
                new Key(clientId, node),
                key -> node == null ? NonceSource.ofProcess(clientId) : new NonceSource(clientId, node, clock));
    }
}
