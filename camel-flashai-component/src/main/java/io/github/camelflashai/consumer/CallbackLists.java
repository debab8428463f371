package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For a server that answers getBatchPlanCallList with an empty body and posts the list to {@code notifyUrl} later (an older one:
 * flashai-api.md, operation 12). Then the calls come in there, and what is left to do here is to ask for them: for as many
 * pages as callees are done by the summary, whenever that has changed.
 */
final class CallbackLists {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackLists.class);

    private final FlashAiPollConsumer consumer;
    private final FlashAiRequest request;
    private boolean used;
    private Long askedAtEndCount;

    CallbackLists(FlashAiPollConsumer consumer, FlashAiRequest request) {
        this.consumer = consumer;
        this.request = request;
    }

    /** Whether the server is one of those. */
    boolean areUsed() {
        return used;
    }

    /**
     * Lets the route know, once, that the calls come elsewhere.
     *
     * @return 1 if the route took it
     */
    int deliver(FlashAiResponse empty) {
        String batchName = request.batchName();
        Exchange exchange = consumer.createExchange(false);
        exchange.getMessage().setHeader(FlashAiConstants.BATCH_NAME, batchName);
        exchange.getMessage().setHeader(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
        used = consumer.deliver(exchange, empty);
        if (used) {
            LOG.info(
                    "The server posts the calls of batch {} to its notifyUrl; it is asked to whenever more calls are done",
                    batchName);
        }
        return used ? 1 : 0;
    }

    /**
     * Asks for the pages if more calls have ended since the last time.
     *
     * @return 0, since nothing comes from here
     */
    int askAgain() {
        Long endCount = consumer.account().client().summary(request.batchName()).endCount();
        if (endCount == null || endCount.equals(askedAtEndCount)) {
            return 0;
        }
        for (long page = 1; (page - 1) * request.pageSize() < endCount; page++) {
            consumer.ask(request.with(Parameter.PAGE, page));
        }
        askedAtEndCount = endCount;
        return 0;
    }
}
