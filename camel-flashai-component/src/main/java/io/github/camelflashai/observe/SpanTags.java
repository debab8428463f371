package io.github.camelflashai.observe;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.EndpointServiceLocation;

/**
 * What a span says of a call or of a poll. Never the URI's options, a token, a phone or a text of the server: traces go to other
 * people than those who may see these.
 */
final class SpanTags {
    private static final String BATCH = "flashai.batch";

    /** The tags that a header of the same exchange gives. */
    private static final Map<String, String> BY_HEADER = Map.of(
            BATCH,
            FlashAiConstants.BATCH_NAME,
            "flashai.attempts",
            FlashAiConstants.ATTEMPTS,
            "flashai.reconciled",
            FlashAiConstants.RECONCILED,
            "flashai.right_count",
            FlashAiConstants.RIGHT_COUNT,
            "flashai.fail_count",
            FlashAiConstants.FAIL_COUNT,
            "flashai.accept_count",
            FlashAiConstants.ACCEPT_COUNT,
            "flashai.end_count",
            FlashAiConstants.END_COUNT,
            "flashai.plan_count",
            FlashAiConstants.PLAN_COUNT);

    private static final String CODE = "flashai.code";

    /** The span that the exchange began with, whose end is that of the route and not of a call. */
    private static final String RECEIVED = "CamelFlashAiReceivedSpan";

    private SpanTags() {}

    /** A name of few values: the scheme and the operation, as in {@code flashai addPlan}. */
    static String name(Endpoint endpoint) {
        return "flashai " + endpoint.getEndpointBaseUri().replaceFirst("^[^:]*:/*", "");
    }

    /** What is known when the span begins. */
    static Map<String, String> before(Object span, Exchange exchange, Endpoint endpoint) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (endpoint == exchange.getFromEndpoint()) {
            exchange.setProperty(RECEIVED, span);
            tags.putAll(headers(exchange.getMessage()));
        }
        if (endpoint instanceof EndpointServiceLocation location) {
            put(tags, "server.address", location.getServiceUrl());
            put(tags, "server.protocol", location.getServiceProtocol());
        }
        return tags;
    }

    /** What is known when a call is over; empty for the span of what a consumer received. */
    static Map<String, String> after(Object span, Exchange exchange) {
        if (exchange.getProperty(RECEIVED) == span) {
            return Map.of();
        }
        Map<String, String> tags = new LinkedHashMap<>();
        if (exchange.getException() == null) {
            tags.putAll(headers(exchange.getMessage()));
            put(tags, CODE, exchange.getMessage().getHeader(FlashAiConstants.CODE));
        } else {
            put(tags, BATCH, exchange.getMessage().getHeader(FlashAiConstants.BATCH_NAME));
            put(tags, "flashai.attempts", exchange.getMessage().getHeader(FlashAiConstants.ATTEMPTS));
            if (exchange.getException() instanceof FlashAiException failure) {
                put(tags, CODE, failure.getCode());
            }
        }
        return tags;
    }

    private static Map<String, String> headers(Message message) {
        Map<String, String> tags = new LinkedHashMap<>();
        BY_HEADER.forEach((tag, header) -> put(tags, tag, message.getHeader(header)));
        return tags;
    }

    private static void put(Map<String, String> tags, String tag, Object value) {
        if (value != null) {
            tags.put(tag, value.toString());
        }
    }
}
