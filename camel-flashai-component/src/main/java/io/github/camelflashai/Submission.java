package io.github.camelflashai;

import io.github.camelflashai.api.Operation;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.submit.BatchSubmitter;
import io.github.camelflashai.submit.ChunkSubmitter;
import io.github.camelflashai.submit.EarlierAttempt;
import io.github.camelflashai.submit.Reconciliation;
import io.github.camelflashai.submit.RejectionGuard;
import io.github.camelflashai.submit.ScriptVariablesCache;
import io.github.camelflashai.submit.Submitted;
import io.github.camelflashai.submit.Submitter;
import io.github.camelflashai.wire.Caller;
import io.github.camelflashai.wire.FlashAiClient;
import io.github.camelflashai.wire.ParameterSource;
import io.github.camelflashai.wire.RequestBuilder;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;

/** How an endpoint submits plans, by its options. */
final class Submission {
    /** JMS says so in a header that it defines; other brokers' components tell the exchange. */
    private static final String JMS_REDELIVERED = "JMSRedelivered";

    private final Submitter submitter;
    private final Reconcile reconcile;

    Submission(FlashAiEndpoint endpoint) {
        FlashAiConfiguration configuration = endpoint.getConfiguration();
        reconcile = configuration.getReconcile();
        Submitter plain = submitter(endpoint, configuration);
        submitter = configuration.isFailOnRejected() ? new RejectionGuard(endpoint.getOperation(), plain) : plain;
    }

    /** Submits the plan of an exchange. */
    Submitted submit(Exchange exchange, ParameterSource plan, FlashAiClient.AttemptListener attempts) {
        return submitter.submit(plan, earlier(exchange), attempts);
    }

    private EarlierAttempt earlier(Exchange exchange) {
        if (reconcile == Reconcile.NEVER) {
            return EarlierAttempt.NONE;
        }
        if (isRedelivered(exchange)) {
            return EarlierAttempt.MAYBE_RUNNING;
        }
        return reconcile == Reconcile.ALWAYS ? EarlierAttempt.OVER : EarlierAttempt.NONE;
    }

    private static boolean isRedelivered(Exchange exchange) {
        return exchange.isExternalRedelivered()
                || exchange.getMessage().getHeader(JMS_REDELIVERED, false, Boolean.class)
                || exchange.getMessage().getHeader(Exchange.REDELIVERED, false, Boolean.class);
    }

    private static Submitter submitter(FlashAiEndpoint endpoint, FlashAiConfiguration configuration) {
        Operation operation = endpoint.getOperation();
        FlashAiComponent component = endpoint.getComponent();
        Caller caller = endpoint.retryingClient();
        RequestBuilder requests = configuration.getScriptVariables() == ScriptVariablesCheck.CHECK
                ? new RequestBuilder(configuration.requestRules(), new ScriptVariablesCache(caller, component.clock()))
                : endpoint.requestBuilder();
        if (!operation.hasBatchOfItsOwn() || configuration.getReconcile() == Reconcile.NEVER) {
            Submitter once = once(operation, caller, requests);
            return operation.hasBatchOfItsOwn() ? inChunks(once, requests, configuration) : once;
        }
        Submitter batches = new BatchSubmitter(
                requests,
                caller,
                new Reconciliation(caller, Duration.ofMillis(configuration.getSettleTime()), component.sleeper()),
                configuration.getMaxRetries());
        return inChunks(batches, requests, configuration);
    }

    /** Sends a plan, and asks nothing if the outcome is not known. */
    private static Submitter once(Operation operation, Caller caller, RequestBuilder requests) {
        return (source, earlier, attempts) -> {
            Map<String, Object> plan = requests.build(operation, source);
            return new Submitted(
                    String.valueOf(plan.get(Parameter.BATCH_NAME.wireName())),
                    caller.call(operation, operation.path(), plan, attempts),
                    false);
        };
    }

    private static Submitter inChunks(Submitter batches, RequestBuilder requests, FlashAiConfiguration configuration) {
        int chunkSize = configuration.getChunkSize();
        if (chunkSize < 0) {
            throw new IllegalArgumentException("chunkSize is " + chunkSize + ": must be 0, for none, or more");
        }
        return chunkSize == 0 ? batches : new ChunkSubmitter(batches, requests, chunkSize);
    }
}
