package io.github.camelflashai.observe;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.condition.EnabledIf;

/** By camel-opentelemetry2, which stands on camel-telemetry. */
@EnabledIf(value = "isThere", disabledReason = "Camel 4.10 has no camel-telemetry")
class TelemetrySpansTest extends SpansTest {
    static boolean isThere() {
        try {
            Class.forName("org.apache.camel.telemetry.Tracer");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    void trace(CamelContext context, Tracer tracer, ContextPropagators propagators) {
        context.getRegistry().bind("tracer", tracer);
        context.getRegistry().bind("propagators", propagators);
        new OpenTelemetryTracer().init(context);
    }

    /** camel-telemetry has no kinds of spans. */
    @Override
    SpanKind kindOfCalls() {
        return SpanKind.INTERNAL;
    }
}
