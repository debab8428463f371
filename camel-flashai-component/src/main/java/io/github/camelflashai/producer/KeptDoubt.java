package io.github.camelflashai.producer;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiInvalidRequestException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.submit.SubmissionResult;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * A plan that an exchange has left in doubt. That another attempt cannot be made, because of its body or the rules, settles nothing
 * of the one before it.
 */
record KeptDoubt(String operation, String batchName, FlashAiOutcomeUnknownException failure) {
    private static final String PROPERTY = "CamelFlashAiInDoubt";

    /** Submits a plan of an exchange, whose doubt ends with success and with nothing else. */
    static SubmissionResult over(
            Exchange exchange, String operation, String batchName, Supplier<SubmissionResult> submission) {
        try {
            SubmissionResult submitted = submission.get();
            exchange.removeProperty(PROPERTY);
            return submitted;
        } catch (FlashAiOutcomeUnknownException e) {
            exchange.setProperty(PROPERTY, new KeptDoubt(operation, batchName, e));
            throw e;
        } catch (FlashAiInvalidRequestException e) {
            KeptDoubt before = exchange.getProperty(PROPERTY, KeptDoubt.class);
            throw before == null || !before.isAbout(operation, batchName) ? e : before.staying(e);
        }
    }

    private boolean isAbout(String otherOperation, String otherBatch) {
        return operation.equals(otherOperation) && batchName.equals(otherBatch);
    }

    private FlashAiOutcomeUnknownException staying(FlashAiInvalidRequestException refusal) {
        return new FlashAiOutcomeUnknownException(
                Failure.of(
                                operation,
                                "What became of an attempt before is not known: " + failure.getMessage()
                                        + ". Another one was not made: " + refusal.getMessage())
                        .causedBy(refusal),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }
}
