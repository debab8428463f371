package io.github.camelflashai.producer;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import org.apache.camel.Exchange;

/**
 * The end of an exchange whose plan succeeded while Camel is shut down by force. The route goes no further then, and Camel's own
 * exception would hide that the plan is there: whoever sees it would send the plan again.
 */
final class CutOff {
    private CutOff() {}

    /**
     * Fails if the exchange is cut off.
     *
     * @throws FlashAiOutcomeUnknownException saying that the batch is at the server
     */
    static void check(Exchange exchange, Operation operation, String batchName) {
        if (exchange.getContext().getShutdownStrategy().isForceShutdown()) {
            throw new FlashAiOutcomeUnknownException(
                    Failure.of(
                            operation.path(),
                            operation + " succeeded: batch '" + batchName
                                    + "' is at the server. The route was shut down by force and goes no further; do not send it again"),
                    FlashAiOutcomeUnknownException.HttpFacts.NONE);
        }
    }
}
