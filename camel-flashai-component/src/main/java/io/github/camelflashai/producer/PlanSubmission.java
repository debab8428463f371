package io.github.camelflashai.producer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.Reconcile;
import io.github.camelflashai.ScriptVariablesCheck;
import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.account.TrackedExchange;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOptionsException;
import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.PhoneNumber;
import io.github.camelflashai.api.PlanReceipt;
import io.github.camelflashai.client.AttemptListener;
import io.github.camelflashai.client.FlashAiClient;
import io.github.camelflashai.submit.BatchSubmitter;
import io.github.camelflashai.submit.CheckedSubmitter;
import io.github.camelflashai.submit.ChunkOrders;
import io.github.camelflashai.submit.ChunkSubmitter;
import io.github.camelflashai.submit.CountingSubmitter;
import io.github.camelflashai.submit.EarlierAttempt;
import io.github.camelflashai.submit.LedgerSender;
import io.github.camelflashai.submit.PlanSender;
import io.github.camelflashai.submit.Reconciliation;
import io.github.camelflashai.submit.RejectionGuard;
import io.github.camelflashai.submit.ScriptVariablesCache;
import io.github.camelflashai.submit.SingleSubmitter;
import io.github.camelflashai.submit.Submission;
import io.github.camelflashai.submit.SubmissionLedger;
import io.github.camelflashai.submit.SubmissionResult;
import io.github.camelflashai.submit.Submitter;
import io.github.camelflashai.submit.TrackingSubmitter;
import io.github.camelflashai.wire.request.ParameterSource;
import io.github.camelflashai.wire.request.RequestBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an endpoint submits plans, by its options. */
public final class PlanSubmission {
    private static final Logger LOG = LoggerFactory.getLogger(PlanSubmission.class);

    /** JMS says so in a header that it defines; other brokers' components mark the exchange. */
    private static final String JMS_REDELIVERED = "JMSRedelivered";

    /** On an exchange for which a submission was begun and has not succeeded. */
    private static final String TRIED = "CamelFlashAiTried";

    private final AccountContext account;
    private final Reconcile reconcile;
    private final RequestBuilder requests;
    private final Submitter submitter;
    private final TrackedHeaders trackedHeaders;

    /**
     * Made once, when a producer starts.
     *
     * @throws FlashAiOptionsException naming the options that are wrong
     */
    public PlanSubmission(AccountContext account) throws Exception {
        this.account = account;
        reconcile = account.options().getReconcile();
        trackedHeaders = new TrackedHeaders(account.options().getTrackHeaders());
        requests = account.options().getScriptVariables() == ScriptVariablesCheck.CHECK
                ? new RequestBuilder(
                        account.requestRules(), new ScriptVariablesCache(account.retryingClient(), account.clock()))
                : account.requests();
        submitter = guarded(chunked(tracked(
                account.state().submittedBatches().noting(new CountingSubmitter(batches(), account.activity())))));
    }

    /** Submits the plan of an exchange. */
    public SubmissionResult submit(Exchange exchange, ParameterSource plan, AttemptListener attempts) {
        EarlierAttempt earlier = earlier(exchange);
        exchange.setProperty(TRIED, account.operation().path());
        long start = System.nanoTime();
        Submission submission = new Submission(plan, earlier, attempts, startHeaders(exchange));
        SubmissionResult submitted = KeptDoubt.over(
                exchange,
                account.operation().path(),
                String.valueOf(plan.value(Parameter.BATCH_NAME)),
                () -> submitter.submit(submission));
        exchange.removeProperty(TRIED);
        PlanReceipt receipt = submitted.receipt();
        LOG.info(
                "{} of {} {}: {} callees accepted, {} rejected or left out, in {} ms",
                account.operation(),
                PhoneNumber.maskIn(submitted.batchName()),
                submitted.reconciled() ? "was at the server already" : "is at the server",
                orUnknown(receipt.rightCount()),
                orUnknown(receipt.failCount()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        CutOff.check(exchange, account.operation(), submitted.batchName());
        return submitted;
    }

    private Map<String, Object> startHeaders(Exchange exchange) {
        if (!account.options().isTrack()) {
            return Map.of();
        }
        Map<String, Object> headers = trackedHeaders.of(exchange.getMessage().getHeaders());
        if (exchange.getFromRouteId() != null) {
            headers.put(TrackedExchange.ROUTE, exchange.getFromRouteId());
        }
        return headers;
    }

    /** A campaign that is settled by the ledger has no counts. */
    private static Object orUnknown(@Nullable Long count) {
        return count == null ? "an unknown number of" : count;
    }

    private EarlierAttempt earlier(Exchange exchange) {
        if (reconcile == Reconcile.NEVER) {
            return EarlierAttempt.NONE;
        }
        if (isRedelivered(exchange)) {
            return EarlierAttempt.MAYBE_RUNNING;
        }
        return reconcile == Reconcile.ALWAYS ? EarlierAttempt.POSSIBLE : EarlierAttempt.NONE;
    }

    private boolean isRedelivered(Exchange exchange) {
        return exchange.isExternalRedelivered()
                || isTrue(exchange, JMS_REDELIVERED)
                || (isTrue(exchange, Exchange.REDELIVERED) && failedHere(exchange));
    }

    /** As those who mark it do. Text of that name came from outside, such as in a header of HTTP, and proves nothing. */
    private static boolean isTrue(Exchange exchange, String header) {
        return Boolean.TRUE.equals(exchange.getMessage().getHeader(header));
    }

    /**
     * Camel's own mark stays on a message once any step was repeated. It says something only if that step is this one, or holds it,
     * as a splitter does, whose parts are exchanges of their own.
     */
    private boolean failedHere(Exchange exchange) {
        String operation = account.operation().path();
        FlashAiException caught = ObjectHelper.getException(
                FlashAiException.class, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        return operation.equals(exchange.getProperty(TRIED))
                || (caught != null && operation.equals(caught.getOperation()));
    }

    private Submitter batches() throws Exception {
        FlashAiConfiguration options = account.options();
        FlashAiClient client = account.retryingClient();
        boolean findsOut = account.operation().hasBatchOfItsOwn() && reconcile != Reconcile.NEVER;
        Reconciliation reconciliation = findsOut
                ? new Reconciliation(
                        client, Duration.ofMillis(options.getSettleTime()), account.sleeper(), account.activity())
                : null;
        PlanSender sender = reconciliation == null
                ? new SingleSubmitter(client)
                : new BatchSubmitter(client, reconciliation, options.getMaxRetries());
        SubmissionLedger ledger = account.ledger();
        if (ledger != null) {
            sender = new LedgerSender(ledger, sender, reconciliation);
        }
        return new CheckedSubmitter(
                account.operation(),
                requests,
                findsOut ? account.state().submissions().around(sender) : sender);
    }

    /** By batch, since a campaign in chunks is several. */
    private Submitter tracked(Submitter batches) throws Exception {
        return account.options().isTrack() ? new TrackingSubmitter(account.trackedBatches(), batches) : batches;
    }

    private Submitter chunked(Submitter batches) {
        int chunkSize = account.options().getChunkSize();
        if (chunkSize < 0) {
            throw new FlashAiOptionsException("chunkSize", "is " + chunkSize, "give 0, for none, or more");
        }
        return chunkSize > 0 && account.operation().hasBatchOfItsOwn()
                ? new ChunkSubmitter(
                        batches,
                        requests,
                        chunkSize,
                        new ChunkOrders(account.state().chunkedCampaigns(), account.retryingClient()))
                : batches;
    }

    private Submitter guarded(Submitter plans) {
        return account.options().isFailOnRejected() ? new RejectionGuard(account.operation(), plans) : plans;
    }
}
