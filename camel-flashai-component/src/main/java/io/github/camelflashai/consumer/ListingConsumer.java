package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.Listing;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Polls a list that comes whole. An exchange comes when its entries changed, in whatever order they stand, with what was added
 * and what was removed; the first one has all entries as added. An entry of which something changed is removed and added.
 */
final class ListingConsumer extends FlashAiPollConsumer {
    private FlashAiRequest request;
    private DeliveredState delivered;

    ListingConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(account, endpoint, processor);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        request = account().requests().build(account().operation(), account().parameters());
        delivered = DeliveredState.of(this, request.parameters().toString());
    }

    @Override
    int pollFlashAi() {
        FlashAiResponse response = ask(request);
        Listing<?> current = response.as(Listing.class);
        String last = delivered.text();
        List<?> before = FlashAiResponse.ofJson(request.operation(), last)
                .<List<?>>map(result -> result.as(Listing.class).entries())
                .orElse(List.of());
        List<Object> added = without(current.entries(), before);
        List<Object> removed = without(before, current.entries());
        if (added.isEmpty() && removed.isEmpty() && !last.isEmpty()) {
            return 0;
        }
        Exchange exchange = createExchange(false);
        Message message = exchange.getMessage();
        message.setHeader(FlashAiConstants.ADDED, added);
        message.setHeader(FlashAiConstants.REMOVED, removed);
        if (!deliver(exchange, response)) {
            return 0;
        }
        delivered.save(response.bodyText());
        return 1;
    }

    /** The entries of a list that another one lacks; one that stands twice here and once there is lacking once. */
    private static List<Object> without(List<?> list, List<?> other) {
        List<Object> left = new ArrayList<>(list);
        other.forEach(left::remove);
        return left;
    }
}
