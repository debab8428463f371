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

    /** Decides, and notes it in the exchange that reports the progress. */
    boolean decide(BatchProgress progress, Exchange exchange, Instant now) {
        boolean complete =
                completeWhen == null ? progress.isComplete(quietPeriod, now) : completeWhen.matches(exchange);
        Message message = exchange.getMessage();
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, complete);
        if (message.getBody() instanceof Progress shown) {
            // Where headers do not come along, such as in a queue, the body says it.
            message.setBody(shown.with(complete ? BatchState.COMPLETE : BatchState.RUNNING));
        }
        return complete;
    }
}
