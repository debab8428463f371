package io.github.camelflashai.consumer;

import io.github.camelflashai.EndpointParameters;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.Listing;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.FlashAiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Polls a list that comes whole. An exchange comes when its entries changed, in whatever order they stand, with what was added
 * and what was removed; the first one has all entries as added. An entry of which something changed is removed and added.
 */
final class ListingConsumer extends FlashAiPollConsumer {
    private Map<String, Object> request;
    private LastTold lastTold;

    ListingConsumer(FlashAiEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        FlashAiEndpoint endpoint = getEndpoint();
        request = endpoint.requestBuilder().build(endpoint.getOperation(), new EndpointParameters(endpoint));
        lastTold = LastTold.of(endpoint, Objects.toString(request));
    }

    @Override
    int pollFlashAi() {
        Operation operation = getEndpoint().getOperation();
        FlashAiResponse response = ask(operation, request);
        Listing<?> current = (Listing<?>) response.asObject();
        String told = lastTold.text();
        List<?> before = getEndpoint()
                .client()
                .readAgain(operation, told)
                .<List<?>>map(result -> ((Listing<?>) result).entries())
                .orElse(List.of());
        List<Object> added = without(current.entries(), before);
        List<Object> removed = without(before, current.entries());
        if (added.isEmpty() && removed.isEmpty() && !told.isEmpty()) {
            return 0;
        }
        Exchange exchange = createExchange(false);
        Message message = exchange.getMessage();
        message.setBody(current);
        message.setHeader(FlashAiConstants.ADDED, added);
        message.setHeader(FlashAiConstants.REMOVED, removed);
        if (!isTaken(exchange)) {
            return 0;
        }
        lastTold.is(response.asJson());
        return 1;
    }

    /** The entries of a list that another one lacks; one that stands twice here and once there is lacking once. */
    private static List<Object> without(List<?> list, List<?> other) {
        List<Object> left = new ArrayList<>(list);
        other.forEach(left::remove);
        return left;
    }
}
