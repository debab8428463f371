package io.github.camelflashai.consumer;

import io.github.camelflashai.EndpointParameters;
import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import java.time.Instant;
import java.util.Map;
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

    private Map<String, Object> request;
    private BatchProgress progress;
    private CompletionRule rule;
    private LastTold lastTold;

    ProgressConsumer(FlashAiEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** A request that cannot be sent is told at start, and not at every poll. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        FlashAiEndpoint endpoint = getEndpoint();
        request = endpoint.requestBuilder().build(endpoint.getOperation(), new EndpointParameters(endpoint));
        String batchName = request.get(Parameter.BATCH_NAME.wireName()).toString();
        progress = new BatchProgress(batchName);
        FlashAiConfiguration options = endpoint.getConfiguration();
        rule = new CompletionRule(endpoint.getCamelContext(), options);
        lastTold = LastTold.of(endpoint, batchName);
    }

    @Override
    int pollFlashAi() {
        String told = lastTold.text();
        if (told.endsWith(COMPLETE)) {
            return 0;
        }
        Instant now = getEndpoint().getComponent().clock().instant();
        Operation operation = getEndpoint().getOperation();
        Object result;
        try {
            BatchSummary summary = (BatchSummary) ask(SUMMARY, request).asObject();
            result = operation == SUMMARY ? summary : ask(operation, request).asObject();
            progress.saw(summary, now);
        } catch (FlashAiNotFoundException e) {
            progress.missed(e, now);
            return 0;
        }
        Exchange exchange = createExchange(false);
        progress.fill(exchange.getMessage());
        exchange.getMessage().setBody(result);
        boolean complete = rule.decide(progress, exchange, now);
        String telling = result.toString().replace('\n', ' ') + (complete ? COMPLETE : "");
        if (!getEndpoint().getConfiguration().getEmit().tells(!telling.equals(told), complete)) {
            releaseExchange(exchange, false);
            return 0;
        }
        if (!isTaken(exchange)) {
            return 0;
        }
        lastTold.is(telling);
        return 1;
    }
}
