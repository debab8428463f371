package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Polls tracked batches, each by one thread at a time. */
final class BatchWatch {
    private final FlashAiPollConsumer consumer;
    private final TrackedBatches batches;
    private final FlashAiConfiguration options;
    private final CompletionRule rule;
    private final CallResults calls;

    BatchWatch(FlashAiPollConsumer consumer, TrackedBatches batches) {
        this.consumer = consumer;
        this.batches = batches;
        this.options = consumer.getEndpoint().getConfiguration();
        this.rule = new CompletionRule(consumer.getEndpoint().getCamelContext(), options);
        this.calls = options.isCalls() ? new CallResults(consumer) : null;
    }

    /**
     * Polls a batch.
     *
     * @param progress what earlier polls have shown of it
     * @return how many exchanges the route took
     */
    int poll(String batchName, BatchProgress progress) {
        Exchange tracked = batches.get(batchName);
        if (tracked == null) {
            return 0; // its submission has failed in the meantime
        }
        Instant now = consumer.getEndpoint().getComponent().clock().instant();
        try {
            progress.saw(summary(batchName), now);
        } catch (FlashAiNotFoundException e) {
            progress.missed(e, now);
            return progress.isMissingFor(Duration.ofMillis(options.getMissingTimeout()), now)
                    ? tellMissing(batchName, tracked, progress)
                    : 0;
        }
        return tellProgress(batchName, tracked, progress, now);
    }

    private int tellProgress(String batchName, Exchange tracked, BatchProgress progress, Instant now) {
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        progress.fill(message);
        boolean complete = rule.decide(progress, exchange, now);
        boolean changed = !Objects.equals(tracked.getMessage().getBody(), progress.text());
        if (!options.getEmit().tells(changed, complete)) {
            consumer.releaseExchange(exchange, false);
            return 0;
        }
        if (complete && calls != null) {
            calls.addTo(message, batchName);
        }
        if (!consumer.isTaken(exchange)) {
            return 0;
        }
        if (complete) {
            batches.remove(batchName);
        } else if (changed) {
            batches.told(batchName, tracked, progress.text());
        }
        return 1;
    }

    /** The last that is heard of a batch that the server does not know. */
    private int tellMissing(String batchName, Exchange tracked, BatchProgress progress) {
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        message.setBody(progress.latest());
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, false);
        message.setHeader(FlashAiConstants.BATCH_MISSING, true);
        if (!consumer.isTaken(exchange)) {
            return 0;
        }
        batches.remove(batchName);
        return 1;
    }

    /** With the headers of the message that started the campaign. */
    private Exchange exchange(Exchange tracked) {
        Exchange exchange = consumer.createExchange(false);
        exchange.getMessage().getHeaders().putAll(TrackedBatches.startHeaders(tracked));
        return exchange;
    }

    private BatchSummary summary(String batchName) {
        return (BatchSummary)
                consumer.ask(Operation.GET_BATCH_PLAN_CALL_SUMMARY, Map.of(Parameter.BATCH_NAME.wireName(), batchName))
                        .asObject();
    }
}
