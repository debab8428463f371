package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiEndpoint;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** What the route took last, as text on one line, in the {@code stateRepository}. */
final class LastTold {
    private final StateRepository<String, String> repository;
    private final String key;

    private LastTold(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    /**
     * What was told last by an endpoint.
     *
     * @param subject what it is about, such as a batch
     */
    static LastTold of(FlashAiEndpoint endpoint, String subject) throws Exception {
        StateRepository<String, String> given = endpoint.getConfiguration().getStateRepository();
        StateRepository<String, String> repository = given == null ? new MemoryStateRepository() : given;
        endpoint.getCamelContext().addService(repository, true, true);
        // Camel's file repository puts key=value on a line.
        return new LastTold(repository, endpoint.path() + ":" + subject.replaceAll("[=\\s]", "_"));
    }

    /** Empty if nothing was told yet. */
    String text() {
        String text = repository.getState(key);
        return text == null ? "" : text;
    }

    void is(String text) {
        repository.setState(key, text);
    }
}
