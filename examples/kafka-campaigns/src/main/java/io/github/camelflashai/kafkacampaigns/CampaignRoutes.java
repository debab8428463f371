package io.github.camelflashai.kafkacampaigns;

import io.github.camelflashai.FlashAiConstants;
import io.github.camelflashai.api.FlashAiAuthenticationException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.RejectedCallee;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.springframework.stereotype.Component;

/** The way in: a record of the topic {@code campaigns} is a campaign that is dialled once, or a dead letter with the reason. */
@Component
class CampaignRoutes extends RouteBuilder {
    static final String CAMPAIGNS = "campaigns";
    static final String DEAD_LETTERS = "campaigns-dead-letters";
    /** The header of a dead letter that says in words what is wrong. */
    static final String REASON = "reason";

    @Override
    public void configure() {
        // A fault of the request is the same at every attempt: the record goes to the dead letters as it came, and the
        // next
        // one is taken.
        onException(FlashAiException.class)
                .onWhen(exchange ->
                        isFaultOfTheRequest(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, FlashAiException.class)))
                .handled(true)
                .useOriginalMessage()
                .setHeader(REASON, exceptionMessage())
                .setHeader("offset", simple("${header.kafka.TOPIC}-${header.kafka.PARTITION}@${header.kafka.OFFSET}"))
                .to("kafka:" + DEAD_LETTERS)
                .process(CampaignRoutes::commit);

        // Anything else is no fault of the request: the server, the database or the broker is away, or a secret is
        // wrong. The
        // record stays where it is and is read again (break-on-first-error); none is skipped and none is lost.
        onException(Exception.class)
                .maximumRedeliveries(3)
                .redeliveryDelay(1_000)
                .useExponentialBackOff();

        from("kafka:" + CAMPAIGNS)
                .routeId(CAMPAIGNS)
                .to("flashai:addPlan?track=true&trackHeaders=traceparent&submissionRepository=#bean:ledger"
                        + "&chunkSize=10000&onInvalid=reject"
                        + "&fixed=userId,botenceId,lineIds,callHour,notifyUrl,notifyBatchUrl")
                .setHeader("batchName", header(FlashAiConstants.BATCH_NAME))
                // Who was rejected, by the server or before, is not called; the others are.
                .split(simple("${body.rejected}"))
                .stopOnException()
                .setHeader(KafkaConstants.KEY)
                .body(RejectedCallee.class, rejected -> rejected.callee().phone())
                .setHeader(REASON)
                .body(RejectedCallee.class, CampaignRoutes::reason)
                .to("kafka:" + DEAD_LETTERS)
                .end()
                // The server has the campaign, and the ledger knows it. Killed before this line, the record comes
                // again, and
                // the ledger answers it.
                .process(CampaignRoutes::commit);
    }

    private static boolean isFaultOfTheRequest(FlashAiException e) {
        return !e.isRetryable()
                && !(e instanceof FlashAiOutcomeUnknownException)
                && !(e instanceof FlashAiAuthenticationException);
    }

    private static String reason(RejectedCallee rejected) {
        return rejected.reason() == null ? "rejected by the server, which does not say why" : rejected.reason();
    }

    private static void commit(Exchange exchange) {
        exchange.getMessage()
                .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                .commit();
    }
}
