package io.github.camelflashai.webhook;

import io.github.camelflashai.account.ContextPlugin;
import io.github.camelflashai.api.FlashAiOptionsException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;

/**
 * The gates of the callback routes that run in a Camel context, for whatever stands before Camel in the application. Into Camel's
 * server on Vert.x they are put from here.
 */
public final class CallbackGates {
    private static final String VERTX_SERVER = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter";

    private final CamelContext camelContext;
    private final BodyBudget budget = BodyBudget.ofHeap();
    private final Map<CallbackGate, Runnable> gates = new ConcurrentHashMap<>();

    private CallbackGates(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** The gates of a Camel context. */
    public static CallbackGates of(CamelContext camelContext) {
        return ContextPlugin.of(camelContext, CallbackGates.class, () -> new CallbackGates(camelContext));
    }

    /** Those that are there now. */
    public List<CallbackGate> all() {
        return List.copyOf(gates.keySet());
    }

    /**
     * Opens a gate.
     *
     * @throws FlashAiOptionsException if another account has a token of it: the one account's server could post results of the other's
     */
    void add(CallbackGate gate) {
        gates.keySet().stream()
                .filter(other -> !other.account().isSameAs(gate.account()) && other.sharesTokenWith(gate))
                .findFirst()
                .ifPresent(other -> {
                    throw new FlashAiOptionsException(
                            "callbackToken",
                            "of " + gate.account() + " is also that of " + other.account(),
                            "give each account a token of its own");
                });
        boolean vertx = camelContext.getClassResolver().resolveClass(VERTX_SERVER) != null;
        gates.put(gate, vertx ? VertxGate.open(camelContext, gate, budget) : () -> {});
    }

    void remove(CallbackGate gate) {
        Runnable close = gates.remove(gate);
        if (close != null) {
            close.run();
        }
    }
}
