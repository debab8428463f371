package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For a server that answers getBatchPlanCallList with an empty body and posts the list to {@code notifyUrl} later (an older one:
 * flashai-api.md, operation 12). Then the calls come in there, and what is left to do here is to ask for them: for as many
 * pages as callees are done by the summary, whenever that has changed, and for a page again that does not come or that the route does not take. Another
 * server has nothing to list yet when its answer is empty; so an answer that is not ends all this.
 */
final class CallbackLists {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackLists.class);

    private final FlashAiPollConsumer consumer;
    private final FlashAiRequest request;
    private final PostedPages pages;
    private boolean used;
    private boolean reported;
    private FlashAiResponse unreported;
    private Long askedAtEndCount;

    CallbackLists(FlashAiPollConsumer consumer, FlashAiRequest request) {
        this.consumer = consumer;
        this.request = request;
        this.pages = new PostedPages(consumer, request);
    }

    /** Whether the server is one of those, as far as is known. */
    boolean areUsed() {
        return used;
    }

    /**
     * Lets the route know, once, that the calls come elsewhere, if there are any.
     *
     * @return whether the route took it now
     */
    boolean deliver(FlashAiResponse empty) {
        Long endCount = endCount();
        if (endCount == null || endCount == 0) {
            return false;
        }
        // Also if the route does not take this: what it waits for are the calls, and they have to be asked for.
        used = true;
        if (reported) {
            return false;
        }
        String batchName = request.batchName();
        Exchange exchange = consumer.createExchange(false);
        exchange.getMessage().setHeader(FlashAiConstants.BATCH_NAME, batchName);
        exchange.getMessage().setHeader(FlashAiConstants.DELIVERED_BY_CALLBACK, true);
        reported = consumer.deliver(exchange, empty);
        unreported = reported ? null : empty;
        if (reported) {
            LOG.info(
                    "The server posts the calls of batch {} to its notifyUrl; it is asked to whenever more calls are done",
                    batchName);
        }
        return reported;
    }

    /**
     * Asks for the pages if more calls have ended since the last time, and for those that have not come.
     *
     * @return false if the server has answered with a page: then the list is to be read
     */
    boolean askAgain() {
        if (unreported != null) {
            deliver(unreported);
        }
        Long endCount = endCount();
        if (endCount == null) {
            return true;
        }
        boolean posted = endCount.equals(askedAtEndCount) ? pages.askAgain(endCount) : pages.ask(endCount);
        if (posted) {
            askedAtEndCount = endCount;
        } else {
            used = false;
        }
        return posted;
    }

    private Long endCount() {
        return consumer.account().client().summary(request.batchName()).endCount();
    }
}
