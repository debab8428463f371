package io.github.camelflashai.webhook;

import io.github.camelflashai.account.ContextPlugin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;

/** The gates of the callback routes that run in a Camel context, for whatever stands before Camel in the application. */
public final class CallbackGates {
    private final List<CallbackGate> gates = new CopyOnWriteArrayList<>();

    private CallbackGates() {}

    /** The gates of a Camel context. */
    public static CallbackGates of(CamelContext camelContext) {
        return ContextPlugin.of(camelContext, CallbackGates.class, CallbackGates::new);
    }

    /** Those that are there now. */
    public List<CallbackGate> all() {
        return List.copyOf(gates);
    }

    void add(CallbackGate gate) {
        gates.add(gate);
    }

    void remove(CallbackGate gate) {
        gates.remove(gate);
    }
}
