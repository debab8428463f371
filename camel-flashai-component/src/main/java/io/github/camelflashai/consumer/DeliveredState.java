package io.github.camelflashai.consumer;

import org.apache.camel.spi.StateRepository;

/** What the route took last, as text on one line, in the {@code stateRepository}. */
final class DeliveredState {
    private final StateRepository<String, String> repository;
    private final String key;

    private DeliveredState(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /**
     * What the route took last of a consumer.
     *
     * @param subject what it is about, such as a batch
     */
    static DeliveredState of(FlashAiPollConsumer consumer, String subject) throws Exception {
        // Camel's file repository puts key=value on a line.
        return new DeliveredState(
                consumer.account().takenStates(), consumer.account().path() + ":" + subject.replaceAll("[=\\s]", "_"));
    }

    /** Empty if it took nothing yet. */
    String text() {
        String text = repository.getState(key);
        return text == null ? "" : text;
    }

    void save(String text) {
        repository.setState(key, text);
    }
}
