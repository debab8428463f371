package io.github.camelflashai.observe;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry.OpenTelemetryTracer;

/** By camel-opentelemetry, which stands on camel-tracing. */
class TracingSpansTest extends SpansTest {
    @Override
    void trace(CamelContext context, Tracer tracer, ContextPropagators propagators) {
        OpenTelemetryTracer camel = new OpenTelemetryTracer();
        camel.setTracer(tracer);
        camel.setContextPropagators(propagators);
        camel.init(context);
    }

    @Override
    SpanKind kindOfCalls() {
        return SpanKind.CLIENT;
    }
}
