package io.github.camelflashai.observe;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.tracing.SpanAdapter;
import org.apache.camel.tracing.decorators.AbstractSpanDecorator;

/**
 * The same as {@link FlashAiSpanDecorator} for camel-tracing, on which camel-opentelemetry and camel-observation stand. Calls are
 * client spans there.
 */
public final class FlashAiTracingDecorator extends AbstractSpanDecorator {
    @Override
    public String getComponent() {
        return "flashai";
    }

    @Override
    public String getComponentClassName() {
        return "io.github.camelflashai.FlashAiComponent";
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return SpanTags.name(endpoint);
    }

    /** In the place of what Camel puts there, which has the options of the URI. */
    @Override
    public void pre(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        span.setComponent(CAMEL_COMPONENT + "flashai");
        SpanTags.before(span, exchange, endpoint).forEach(span::setTag);
    }

    @Override
    public void post(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        super.post(span, exchange, endpoint);
        SpanTags.after(span, exchange).forEach(span::setTag);
    }
}
