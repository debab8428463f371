package io.github.camelflashai.consumer;

import io.github.camelflashai.EndpointPath;
import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.Polling;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;

/** Chooses the consumer of an endpoint. */
public final class PollConsumers {
    @FunctionalInterface
    private interface Factory {
        Consumer create(AccountContext account, Endpoint endpoint, Processor processor);
    }

    private static final Map<Polling, Factory> BY_POLLING = Map.of(
            Polling.PROGRESS, ProgressConsumer::new,
            Polling.TRACKED_BATCHES, WatchConsumer::new,
            Polling.PAGES, PageConsumer::new,
            Polling.LISTING, ListingConsumer::new);

    private PollConsumers() {}

    /**
     * The consumer of an endpoint.
     *
     * @throws IllegalArgumentException if what it calls cannot be polled
     */
    public static Consumer create(AccountContext account, Endpoint endpoint, Processor processor) {
        Factory factory = BY_POLLING.get(account.path().polling());
        if (factory == null) {
            throw new IllegalArgumentException(
                    "flashai:" + account.path() + " cannot be polled. What can be polled: " + pollable());
        }
        return factory.create(account, endpoint, processor);
    }

    private static String pollable() {
        return EndpointPath.all()
                .filter(path -> BY_POLLING.containsKey(path.polling()))
                .map(path -> "flashai:" + path)
                .collect(Collectors.joining(", "));
    }
}
