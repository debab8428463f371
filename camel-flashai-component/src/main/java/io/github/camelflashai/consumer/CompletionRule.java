package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiConstants;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
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

    /** Decides, and notes it in the exchange that reports the progress. */
    boolean decide(BatchProgress progress, Exchange exchange, Instant now) {
        boolean complete =
                completeWhen == null ? progress.isComplete(quietPeriod, now) : completeWhen.matches(exchange);
        exchange.getMessage().setHeader(FlashAiConstants.BATCH_COMPLETE, complete);
        return complete;
    }
}
