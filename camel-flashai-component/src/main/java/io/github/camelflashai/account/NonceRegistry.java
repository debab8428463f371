package io.github.camelflashai.account;

import io.github.camelflashai.wire.NonceSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;

/**
 * The nonce sources of a Camel context. Two sources for one client id and node would give the same nonces, so components
 * and endpoints of the same account share one.
 */
final class NonceRegistry {
    private record Key(String clientId, int node) {}

    private final Map<Key, NonceSource> sources = new ConcurrentHashMap<>();

    static NonceRegistry of(CamelContext camelContext) {
        return ContextPlugin.of(camelContext, NonceRegistry.class, NonceRegistry::new);
    }

    NonceSource get(String clientId, int node, Clock clock) {
        return sources.computeIfAbsent(new Key(clientId, node), key -> new NonceSource(clientId, node, clock));
    }
}
