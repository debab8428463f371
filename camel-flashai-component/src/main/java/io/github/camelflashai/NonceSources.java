package io.github.camelflashai;

import io.github.camelflashai.wire.NonceSource;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * The nonce sources of a Camel context. Two sources for one client id and node would give the same nonces, so components
 * and endpoints of the same account share one.
 */
final class NonceSources {
    private record Key(String clientId, int node) {}

    private final Map<Key, NonceSource> sources = new ConcurrentHashMap<>();

    static NonceSources of(CamelContext camelContext) {
        ExtendedCamelContext context = camelContext.getCamelContextExtension();
        synchronized (context) {
            NonceSources sources = context.getContextPlugin(NonceSources.class);
            if (sources == null) {
                sources = new NonceSources();
                context.addContextPlugin(NonceSources.class, sources);
            }
            return sources;
        }
    }

    NonceSource get(String clientId, int node, Clock clock) {
        return sources.computeIfAbsent(new Key(clientId, node), key -> new NonceSource(clientId, node, clock));
    }
}
