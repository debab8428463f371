package io.github.camelflashai.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/** The gates of the callback routes that run in a Camel context, for whatever stands before Camel in the application. */
public final class CallbackGates {
    private final List<CallbackGate> gates = new CopyOnWriteArrayList<>();

    private CallbackGates() {}

    /** The gates of a Camel context. */
    public static CallbackGates of(CamelContext camelContext) {
        ExtendedCamelContext context = camelContext.getCamelContextExtension();
        synchronized (context) {
            CallbackGates gates = context.getContextPlugin(CallbackGates.class);
            if (gates == null) {
                gates = new CallbackGates();
                context.addContextPlugin(CallbackGates.class, gates);
            }
            return gates;
        }
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
