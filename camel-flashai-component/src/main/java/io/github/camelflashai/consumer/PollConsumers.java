package io.github.camelflashai.consumer;

import io.github.camelflashai.EndpointPath;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Polling;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;

/** Chooses the consumer of an endpoint. */
public final class PollConsumers {
    private static final Map<Polling, BiFunction<FlashAiEndpoint, Processor, Consumer>> BY_POLLING =
            new EnumMap<>(Map.of(
                    Polling.PROGRESS, ProgressConsumer::new,
                    Polling.PAGES, PageConsumer::new,
                    Polling.LISTING, ListingConsumer::new));

    private PollConsumers() {}

    /**
     * The consumer of an endpoint.
     *
     * @throws IllegalArgumentException if its operation cannot be polled
     */
    public static Consumer create(FlashAiEndpoint endpoint, Processor processor) {
        if (endpoint.path().equals(EndpointPath.WATCH)) {
            return new WatchConsumer(endpoint, processor);
        }
        BiFunction<FlashAiEndpoint, Processor, Consumer> consumer =
                BY_POLLING.get(endpoint.getOperation().polling());
        if (consumer == null) {
            throw new IllegalArgumentException(
                    "flashai:" + endpoint.path() + " cannot be polled. What can be polled: " + pollable());
        }
        return consumer.apply(endpoint, processor);
    }

    private static String pollable() {
        return Stream.concat(
                        Stream.of(Operation.values()).filter(operation -> operation.polling() != Polling.NONE),
                        Stream.of(EndpointPath.WATCH))
                .map(path -> "flashai:" + path)
                .collect(Collectors.joining(", "));
    }
}
