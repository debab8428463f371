package io.github.camelflashai.consumer;

import io.github.camelflashai.EndpointParameters;
import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.FlashAiEndpoint;
import io.github.camelflashai.api.BatchSummary;
import io.github.camelflashai.api.FlashAiNotFoundException;
import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the summary of a batch. An exchange comes when something changed, with the {@link BatchSummary} as its body; the one
 * that says that the batch is complete is the last, and after the route took it nothing is polled any more. A batch that the
 * server does not know yet is waited for.
 */
public final class BatchSummaryConsumer extends ScheduledPollConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSummaryConsumer.class);
    private static final Operation OPERATION = Operation.GET_BATCH_PLAN_CALL_SUMMARY;

    private final FlashAiEndpoint endpoint;
    private Map<String, Object> request;
    private BatchSummary lastSeen;
    private boolean toldThatItWaits;

    private BatchSummaryConsumer(FlashAiEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /**
     * The consumer of an endpoint.
     *
     * @throws IllegalArgumentException if its operation cannot be polled
     */
    public static BatchSummaryConsumer of(FlashAiEndpoint endpoint, Processor processor) {
        if (endpoint.getOperation() != OPERATION) {
            throw new IllegalArgumentException("flashai:" + endpoint.getOperation()
                    + " cannot be polled. What can be polled: flashai:" + OPERATION);
        }
        return new BatchSummaryConsumer(endpoint, processor);
    }

    /** A request that cannot be sent is told at start, and not at every poll. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        request = endpoint.requestBuilder().build(OPERATION, new EndpointParameters(endpoint));
    }

    @Override
    protected int poll() throws Exception {
        if (lastSeen != null && lastSeen.isComplete()) {
            return 0;
        }
        BatchSummary summary = ask();
        if (summary == null || summary.equals(lastSeen)) {
            return 0;
        }
        Exchange exchange = createExchange(false);
        try {
            fill(exchange.getMessage(), summary);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                // Not taken: it comes again with the next poll.
                getExceptionHandler()
                        .handleException("The route failed on a batch summary", exchange, exchange.getException());
                return 0;
            }
        } finally {
            releaseExchange(exchange, false);
        }
        lastSeen = summary;
        return 1;
    }

    /** The summary; null while the server does not know the batch yet, which is told once and not at every poll. */
    private BatchSummary ask() {
        try {
            BatchSummary summary = (BatchSummary) endpoint.client()
                    .call(OPERATION, OPERATION.path(), request, (nonce, timestamp) -> {})
                    .asObject();
            toldThatItWaits = false;
            return summary;
        } catch (FlashAiNotFoundException e) {
            if (!toldThatItWaits) {
                LOG.info("Waiting for batch {}: {}", request.get(Parameter.BATCH_NAME.wireName()), e.getMessage());
                toldThatItWaits = true;
            }
            return null;
        }
    }

    private void fill(Message message, BatchSummary summary) {
        message.setBody(summary);
        message.setHeader(FlashAiConstants.BATCH_NAME, summary.batchName());
        message.setHeader(FlashAiConstants.ACCEPT_COUNT, summary.acceptCount());
        message.setHeader(FlashAiConstants.END_COUNT, summary.endCount());
        message.setHeader(FlashAiConstants.PLAN_COUNT, summary.planCount());
        message.setHeader(FlashAiConstants.PERCENT, summary.percent());
        message.setHeader(FlashAiConstants.BATCH_COMPLETE, summary.isComplete());
    }
}
