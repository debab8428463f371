package io.github.camelflashai.observe;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/** Names and describes the spans of {@code flashai:} endpoints for camel-telemetry, which finds it as a service. */
public final class FlashAiSpanDecorator extends AbstractSpanDecorator {
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
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        span.setComponent("camel-flashai");
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        SpanTags.before(span, exchange, endpoint).forEach(span::setTag);
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        SpanTags.after(span, exchange).forEach(span::setTag);
    }
}
