package io.github.camelflashai.consumer;

import io.github.camelflashai.FlashAiConfiguration;
import io.github.camelflashai.account.AccountContext;
import io.github.camelflashai.account.HealthDetails;
import io.github.camelflashai.account.HealthError;
import io.github.camelflashai.account.RouteOutcome;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.wire.request.FlashAiRequest;
import io.github.camelflashai.wire.response.FlashAiResponse;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledBatchPollingConsumer;

/**
 * What all polls have in common: how they ask, how an exchange goes through the route, and what becomes of a failure. A failed
 * poll follows Camel's rules (exception handler, {@code bridgeErrorHandler}, {@code pollStrategy}), and its reason stands in
 * the health check.
 */
abstract class FlashAiPollConsumer extends ScheduledBatchPollingConsumer {
    private final AccountContext account;
    private RefusalBackOff backOff;

    FlashAiPollConsumer(AccountContext account, Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.account = account;
    }

    AccountContext account() {
        return account;
    }

    FlashAiConfiguration options() {
        return account.options();
    }

    Instant now() {
        return account.clock().instant();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        setMaxMessagesPerPoll(options().getMaxMessagesPerPoll());
        backOff = new RefusalBackOff(this);
        account.activity().polls(account.path().name());
    }

    @Override
    protected final int poll() throws Exception {
        try {
            int taken = pollFlashAi();
            backOff.accepted();
            return taken;
        } catch (FlashAiException e) {
            backOff.failed(e);
            account.activity().failed(e);
            account.activity().pollFailed(account.path().name());
            throw e;
        } catch (Exception e) {
            account.activity().pollFailed(account.path().name());
            throw e;
        }
    }

    /** For Camel's health check, which shows it to others than those who read logs. */
    @Override
    public Throwable getLastError() {
        return HealthError.of(super.getLastError());
    }

    /** Of the last error itself, so that nothing is left over from an earlier one. Asked by Camel's health check. */
    @Override
    protected Map<String, Object> getLastErrorDetails() {
        return super.getLastError() instanceof FlashAiException failure
                ? HealthDetails.of(failure)
                : super.getLastErrorDetails();
    }

    /**
     * Polls once.
     *
     * @return how many exchanges the route took
     */
    abstract int pollFlashAi() throws Exception;

    /** Never used as a batch: exchanges are made one by one, when there is something for them. */
    @Override
    public int processBatch(java.util.Queue<Object> exchanges) {
        throw new UnsupportedOperationException("There are no batches of exchanges here");
    }

    FlashAiResponse ask(FlashAiRequest request) {
        return account.client().call(request).about(request.batchName());
    }

    /** Sends an exchange through the route as {@link #deliver(Exchange)}, with an answer as its body. */
    boolean deliver(Exchange exchange, FlashAiResponse answer) {
        exchange.getMessage().setBody(options().getResultFormat().of(answer));
        return deliver(exchange);
    }

    /**
     * Sends an exchange through the route and gives it back to Camel.
     *
     * @return whether the route took it; if it failed, the exception handler was called, and not if it rolled back and handled
     *     the failure itself
     */
    boolean deliver(Exchange exchange) {
        try {
            boolean isTaken = RouteOutcome.isTaken(getProcessor(), exchange);
            if (exchange.getException() != null) {
                getExceptionHandler()
                        .handleException(
                                "The route failed on an exchange of flashai:" + account.path()
                                        + ", which comes again with the next poll",
                                exchange,
                                exchange.getException());
            }
            return isTaken;
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
