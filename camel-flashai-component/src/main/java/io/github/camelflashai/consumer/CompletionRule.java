package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.BatchState;
import io.github.camelflashai.api.Progress;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Predicate;

/** Decides whether a batch is complete: by the counts, or as the option {@code completeWhen} says. */
final class CompletionRule {
    private final Predicate completeWhen;
    private final Duration quietPeriod;

    CompletionRule(CamelContext camelContext, FlashAiConfiguration options) {
        this.completeWhen = options.getCompleteWhen();
        this.quietPeriod = Duration.ofMillis(options.getQuietPeriod());
        if (completeWhen != null) {
            completeWhen.init(camelContext);
        }
    }

    /** Whether it is time to ask for a batch. */
    boolean isDue(BatchProgress progress, Instant now) {
        return progress.isDue(quietPeriod, now);
    }

    /** Decides, and notes it in the exchange that reports the progress, and whether the batch is quiet. */
    boolean decide(BatchProgress progress, Exchange exchange, Instant now) {
        Message message = exchange.getMessage();
        boolean isProven = progress.isComplete(quietPeriod, now);
        boolean isQuiet = !isProven && progress.isQuietFor(quietPeriod, now);
        message.setHeader(FlashAiConstants.BATCH_QUIET, isQuiet);
        boolean complete = completeWhen == null ? isProven : completeWhen.matches(exchange);
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, complete);
        if (message.getBody() instanceof Progress shown) {
            // Where headers do not come along, such as in a queue, the body says it.
            message.setBody(
                    shown.with(complete ? BatchState.COMPLETE : state(progress, isQuiet), progress.uncounted()));
        }
        return complete;
    }

    private static BatchState state(BatchProgress progress, boolean isQuiet) {
        if (!isQuiet) {
            return BatchState.RUNNING;
        }
        return progress.isPaused() ? BatchState.PAUSED : BatchState.QUIET;
    }

    /** Whether the counts of a batch have stood still for the quiet period: what lags behind them has had its time. */
    boolean isAtRest(BatchProgress progress, Instant now) {
        return progress.standsStillFor(quietPeriod, now);
    }

    /** What {@link #decide} noted. */
    static boolean isQuiet(Exchange exchange) {
        return exchange.getMessage().getHeader(FlashAiConstants.BATCH_QUIET, boolean.class);
    }
}
