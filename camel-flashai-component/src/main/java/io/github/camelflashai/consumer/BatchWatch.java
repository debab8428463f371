package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
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
        this.options = consumer.options();
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
        Instant now = consumer.now();
        FlashAiResponse answer;
        try {
            answer = consumer.ask(FlashAiRequest.summaryOf(batchName));
            progress.saw(answer.as(BatchSummary.class), now);
        } catch (FlashAiNotFoundException e) {
            progress.missed(e, now);
            return progress.isMissingFor(Duration.ofMillis(options.getMissingTimeout()), now)
                    ? deliverMissing(batchName, tracked, progress)
                    : 0;
        }
        return deliverProgress(batchName, tracked, progress, answer, now);
    }

    private int deliverProgress(
            String batchName, Exchange tracked, BatchProgress progress, FlashAiResponse answer, Instant now) {
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        progress.fill(message);
        boolean complete = rule.decide(progress, exchange, now);
        boolean changed = !Objects.equals(tracked.getMessage().getBody(), progress.text());
        if (!options.getEmit().includes(changed, complete)) {
            consumer.releaseExchange(exchange, false);
            return 0;
        }
        if (complete && calls != null) {
            calls.addTo(message, batchName);
        }
        if (!consumer.deliver(exchange, answer.with(message.getBody(JsonForm.class)))) {
            return 0;
        }
        if (complete) {
            batches.remove(batchName);
        } else if (changed) {
            batches.save(batchName, tracked, progress.text());
        }
        return 1;
    }

    /** The last that is heard of a batch that the server does not know. */
    private int deliverMissing(String batchName, Exchange tracked, BatchProgress progress) {
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, false);
        message.setHeader(FlashAiConstants.BATCH_MISSING, true);
        BatchSummary latest = progress.latest() == null ? BatchSummary.unknown(batchName) : progress.latest();
        FlashAiResponse answer = FlashAiResponse.of(
                Operation.GET_BATCH_PLAN_CALL_SUMMARY,
                "not known at the server",
                Map.of(Parameter.BATCH_NAME.wireName(), batchName));
        if (!consumer.deliver(exchange, answer.with(latest.with(BatchState.MISSING)))) {
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
}
