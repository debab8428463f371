package io.github.camelflashai.consumer;

/** How many exchanges the route took in one poll, and whether it may get more. */
final class PollLimit {
    private final FlashAiPollConsumer consumer;
    private int exchanges;

    PollLimit(FlashAiPollConsumer consumer) {
        this.consumer = consumer;
    }

    /** A poll begins. */
    void begin() {
        exchanges = 0;
    }

    /** The route took an exchange. */
    void taken() {
        exchanges++;
    }

    int exchanges() {
        return exchanges;
    }

    /** Whether the poll must end: it gave as many exchanges as it may, or the route is stopping. */
    boolean isReached() {
        int most = consumer.getMaxMessagesPerPoll();
        return !consumer.isBatchAllowed() || (most > 0 && exchanges >= most);
    }
}
