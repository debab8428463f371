package io.github.camelflashai;

import io.github.camelflashai.api.ActivityListener;
import io.github.camelflashai.api.FlashAiOptionsException;
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

    private final Tracking tracking;
    private final RequestBuilder requests;
    private final Submitter batches;
    private final Reconcile reconcile;
    private final Operation operation;
    private final int chunkSize;
    private final boolean failOnRejected;
    private final ActivityListener activity;

    Submission(FlashAiEndpoint endpoint) throws Exception {
        FlashAiConfiguration configuration = endpoint.getConfiguration();
        operation = endpoint.getOperation();
        reconcile = configuration.getReconcile();
        chunkSize = configuration.getChunkSize();
        if (chunkSize < 0) {
            throw new FlashAiOptionsException("chunkSize", "is " + chunkSize, "give 0, for none, or more");
        }
        failOnRejected = configuration.isFailOnRejected();
        tracking = Tracking.of(endpoint);
        requests = configuration.getScriptVariables() == ScriptVariablesCheck.CHECK
                ? new RequestBuilder(
                        configuration.requestRules(),
                        new ScriptVariablesCache(
                                endpoint.retryingClient(),
                                endpoint.getComponent().clock()))
                : endpoint.requestBuilder();
        activity = endpoint.getComponent().activity();
        batches = counted(batches(endpoint));
    }

    /** Submits the plan of an exchange. */
    Submitted submit(Exchange exchange, ParameterSource plan, FlashAiClient.AttemptListener attempts) {
        // Tracked by batch, since a campaign in chunks is several.
        Submitter tracked = tracking.around(batches, exchange.getMessage());
        Submitter whole = chunkSize > 0 && operation.hasBatchOfItsOwn()
                ? new ChunkSubmitter(tracked, requests, chunkSize)
                : tracked;
        Submitter guarded = failOnRejected ? new RejectionGuard(operation, whole) : whole;
        return guarded.submit(plan, earlier(exchange), attempts);
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

    /** Told by batch: a chunk is at the server, whatever becomes of those behind it. */
    private Submitter counted(Submitter submitter) {
        return (plan, earlier, attempts) -> {
            Submitted submitted = submitter.submit(plan, earlier, attempts);
            activity.submitted(count(submitted, "rightCount"), count(submitted, "failCount"));
            return submitted;
        };
    }

    private static long count(Submitted submitted, String field) {
        Long count = submitted.response().number(field);
        return count == null ? 0 : count;
    }

    private Submitter batches(FlashAiEndpoint endpoint) {
        FlashAiConfiguration configuration = endpoint.getConfiguration();
        FlashAiComponent component = endpoint.getComponent();
        Caller caller = endpoint.retryingClient();
        if (!operation.hasBatchOfItsOwn() || reconcile == Reconcile.NEVER) {
            return once(caller);
        }
        return new BatchSubmitter(
                requests,
                caller,
                new Reconciliation(
                        caller,
                        Duration.ofMillis(configuration.getSettleTime()),
                        component.sleeper(),
                        component.activity()),
                configuration.getMaxRetries());
    }

    /** Sends a plan, and asks nothing if the outcome is not known. */
    private Submitter once(Caller caller) {
        return (source, earlier, attempts) -> {
            Map<String, Object> plan = requests.build(operation, source);
            return new Submitted(
                    String.valueOf(plan.get(Parameter.BATCH_NAME.wireName())),
                    caller.call(operation, operation.path(), plan, attempts),
                    false);
        };
    }
}
