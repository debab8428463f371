package io.github.camelflashai.consumer;

import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.JsonForm;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Instant;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Polls the progress of one batch until it is complete, as {@link BatchProgress} decides by its summary; after the route took
 * the exchange that says so, nothing is polled any more. If the endpoint's operation is another one than the summary, its
 * result is the body.
 */
final class ProgressConsumer extends FlashAiPollConsumer {
    private static final Operation SUMMARY = Operation.GET_BATCH_PLAN_CALL_SUMMARY;
    private static final String COMPLETE = " complete";
    private static final String QUIET = " quiet";

    private FlashAiRequest request;
    private BatchProgress progress;
    private CompletionRule rule;
    private DeliveredState delivered;

    ProgressConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(account, endpoint, processor);
    }

    /** A request that cannot be sent is an error at start, and not at every poll. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        request = account().requests().build(account().operation(), account().parameters());
        progress = new BatchProgress(request.batchName());
        rule = new CompletionRule(getEndpoint().getCamelContext(), options());
        delivered = DeliveredState.of(this, request.batchName());
    }

    @Override
    int pollFlashAi() {
        String last = delivered.text();
        if (last.endsWith(COMPLETE)) {
            return 0;
        }
        Instant now = now();
        String batchName = request.batchName();
        progress.knows(
                account().state().accepted(batchName),
                account().state().steeredBatches().of(batchName),
                now);
        if (!rule.isDue(progress, now)) {
            return 0;
        }
        FlashAiResponse answer;
        try {
            FlashAiResponse counts = ask(FlashAiRequest.summaryOf(batchName));
            answer = request.operation() == SUMMARY ? counts : ask(request);
            progress.saw(counts.as(BatchSummary.class), now);
        } catch (FlashAiException e) {
            if (!BatchProgress.isNotThereYet(e)) {
                throw e;
            }
            progress.missed(e, now);
            return 0;
        }
        Exchange exchange = createExchange(false);
        progress.fill(exchange.getMessage());
        JsonForm result = answer.asObject();
        exchange.getMessage().setBody(result);
        boolean complete = rule.decide(progress, exchange, now);
        String current = result.toString().replace('\n', ' ')
                + (complete ? COMPLETE : CompletionRule.isQuiet(exchange) ? QUIET : "");
        if (!options().getEmit().includes(!current.equals(last), complete)) {
            releaseExchange(exchange, false);
            return 0;
        }
        if (!deliver(exchange, answer.with(exchange.getMessage().getBody(JsonForm.class)))) {
            progress.notTaken();
            return 0;
        }
        delivered.save(current);
        return 1;
    }
}
