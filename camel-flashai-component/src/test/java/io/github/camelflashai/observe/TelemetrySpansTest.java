package io.github.camelflashai.observe;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;

/** By camel-opentelemetry2, which stands on camel-telemetry. */
class TelemetrySpansTest extends SpansTest {
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
