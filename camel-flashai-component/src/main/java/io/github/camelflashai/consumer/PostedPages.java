package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AskedCallPages;
import io.github.camelflashai.api.Page;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.FlashAiRequest;
import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The pages of a batch's calls at a server that posts them to {@code notifyUrl} (an older one: flashai-api.md, operation 12):
 * asks for them, and knows which of them have not come, if they come to this application.
 */
final class PostedPages {
    private static final int POLLS_OF_PATIENCE = 3;

    private final FlashAiPollConsumer consumer;
    private final FlashAiRequest request;
    private final AskedCallPages pages;
    private final Duration patience;

    PostedPages(FlashAiPollConsumer consumer, FlashAiRequest request) {
        this.consumer = consumer;
        this.request = request;
        this.pages = consumer.account().state().askedCallPages();
        this.patience = Duration.ofMillis(consumer.getDelay()).multipliedBy(POLLS_OF_PATIENCE);
    }

    /**
     * Asks for all pages anew.
     *
     * @param done how many callees are done, whose calls the pages hold
     * @return false if the server has answered with a page, and does not post it
     */
    boolean ask(long done) {
        pages.forget(request.batchName());
        return ask(done, page -> true);
    }

    /** As {@link #ask}, where the first page was asked for just now. */
    boolean askOthers(long done) {
        pages.forget(request.batchName());
        noteAsked(request.page());
        return ask(done, page -> page > request.page());
    }

    /** Asks for the pages that should have come by now, or that the route did not take. */
    boolean askAgain(long done) {
        return ask(done, page -> pages.isDue(request.batchName(), page, consumer.now()));
    }

    private boolean ask(long done, LongPredicate which) {
        for (long page : numbers(done).filter(which).toArray()) {
            if (!consumer.ask(request.with(Parameter.PAGE, page)).as(Page.class).deliveredByCallback()) {
                return false;
            }
            noteAsked(page);
        }
        return true;
    }

    private void noteAsked(long page) {
        pages.asked(
                request.batchName(),
                page,
                request.parameters().get(Parameter.NOTIFY_URL.wireName()),
                patience,
                consumer.now());
    }

    /** How many callees are on the pages that are to come here, and have not; 0 where they come is not known here. */
    long missing(long done) {
        return numbers(done)
                .filter(page -> pages.isOpen(request.batchName(), page))
                .map(page -> Math.min(request.pageSize(), done - (page - 1) * request.pageSize()))
                .sum();
    }

    private LongStream numbers(long done) {
        return LongStream.rangeClosed(1, (done + request.pageSize() - 1) / request.pageSize());
    }
}
