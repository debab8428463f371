package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.account.TrackedBatches;
import io.github.camelflashai.account.TrackedExchange;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Polls tracked batches, each by one thread at a time. */
final class BatchWatch {
    /** Behind the counts in the text of what the route took. */
    private static final String MOVING = " moving";

    private static final String QUIET = " quiet";
    private static final String MISSING = "missing";

    private final FlashAiPollConsumer consumer;
    private final RouteWork work;
    private final TrackedBatches batches;
    private final FlashAiConfiguration options;
    private final CompletionRule rule;
    private final CallResults calls;
    private final Duration missingTimeout;
    private final Duration forgetAfter;

    BatchWatch(FlashAiPollConsumer consumer, TrackedBatches batches, RouteWork work) {
        this.work = work;
        this.consumer = consumer;
        this.batches = batches;
        this.options = consumer.options();
        this.rule = new CompletionRule(consumer.getEndpoint().getCamelContext(), options);
        this.missingTimeout = Duration.ofMillis(options.getMissingTimeout());
        this.forgetAfter = Duration.ofMillis(options.getForgetAfter());
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
        progress.knows(TrackedExchange.accepted(tracked), TrackedExchange.steering(tracked), now);
        progress.trackedSince(TrackedExchange.since(tracked));
        progress.took(TrackedExchange.taken(tracked), TrackedExchange.takenSince(tracked));
        if (!rule.isDue(progress, now)) {
            return 0;
        }
        FlashAiResponse answer;
        try {
            answer = consumer.ask(FlashAiRequest.summaryOf(batchName));
            progress.saw(answer.as(BatchSummary.class), now);
        } catch (FlashAiException e) {
            if (!BatchProgress.isNotThereYet(e)) {
                throw e;
            }
            progress.missed(e, now);
            return progress.isMissingFor(missingTimeout, now) ? deliverMissing(batchName, tracked, progress, now) : 0;
        }
        return deliverProgress(batchName, tracked, progress, answer, now);
    }

    private int deliverProgress(
            String batchName, Exchange tracked, BatchProgress progress, FlashAiResponse answer, Instant now) {
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        progress.fill(message);
        boolean complete = rule.decide(progress, exchange, now);
        boolean forgotten = !complete && !progress.isPaused() && progress.isQuietFor(forgetAfter, now);
        boolean last = complete || forgotten;
        if (message.getBody() instanceof BatchSummary seen) {
            batches.saw(
                    batchName,
                    forgotten ? seen.with(BatchState.FORGOTTEN, progress.uncounted()) : seen,
                    progress.standsStillSince());
        }
        String current = progress.text() + (CompletionRule.isQuiet(exchange) ? QUIET : MOVING);
        boolean changed = !current.equals(TrackedExchange.taken(tracked));
        if (!options.getEmit().includes(changed, last)) {
            consumer.releaseExchange(exchange, false);
            return 0;
        }
        if (forgotten) {
            message.setHeader(FlashAiConstants.BATCH_FORGOTTEN, true);
            message.setBody(message.getBody(BatchSummary.class).with(BatchState.FORGOTTEN, progress.uncounted()));
        }
        if (complete
                && calls != null
                && !calls.addTo(message, progress.latest(), batchName, !rule.isAtRest(progress, now))) {
            consumer.releaseExchange(exchange, false);
            return 0;
        }
        return settle(
                progress,
                exchange,
                answer.with(message.getBody(JsonForm.class)),
                last,
                current,
                progress.standsStillSince());
    }

    /** Once, and once more when it is given up. */
    private int deliverMissing(String batchName, Exchange tracked, BatchProgress progress, Instant now) {
        boolean forgotten = progress.isMissingFor(forgetAfter, now);
        BatchSummary latest = progress.latest() == null ? BatchSummary.unknown(batchName) : progress.latest();
        BatchSummary missing = latest.with(forgotten ? BatchState.FORGOTTEN : BatchState.MISSING, progress.uncounted());
        batches.saw(batchName, missing, progress.missingSince());
        if (!forgotten && MISSING.equals(TrackedExchange.taken(tracked))) {
            return 0;
        }
        Exchange exchange = exchange(tracked);
        Message message = exchange.getMessage();
        message.setHeader(FlashAiConstants.BATCH_NAME, batchName);
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, false);
        message.setHeader(FlashAiConstants.BATCH_MISSING, true);
        if (forgotten) {
            message.setHeader(FlashAiConstants.BATCH_FORGOTTEN, true);
        }
        FlashAiResponse answer = FlashAiResponse.of(
                        Operation.GET_BATCH_PLAN_CALL_SUMMARY,
                        "not known at the server",
                        Map.of(Parameter.BATCH_NAME.wireName(), batchName))
                .with(missing);
        return settle(progress, exchange, answer, forgotten, MISSING, now);
    }

    /** What the route took is noted, and after the last exchange the batch is no longer tracked. */
    private int settle(
            BatchProgress progress,
            Exchange exchange,
            FlashAiResponse answer,
            boolean last,
            String text,
            Instant since) {
        String batchName = progress.batchName();
        if (!deliver(batchName, exchange, answer)) {
            progress.notTaken();
            return 0;
        }
        if (last) {
            batches.end(batchName);
            if (calls != null) {
                calls.ended(batchName);
            }
        } else {
            batches.save(batchName, text, since);
        }
        return 1;
    }

    private boolean deliver(String batchName, Exchange exchange, FlashAiResponse answer) {
        work.began(batchName, consumer.now());
        try {
            return consumer.deliver(exchange, answer);
        } finally {
            work.ended(batchName);
        }
    }

    /** With the headers of the message that started the campaign. */
    private Exchange exchange(Exchange tracked) {
        Exchange exchange = consumer.createExchange(false);
        exchange.getMessage().getHeaders().putAll(TrackedExchange.startHeaders(tracked));
        return exchange;
    }
}
