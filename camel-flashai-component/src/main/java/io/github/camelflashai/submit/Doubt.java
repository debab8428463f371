package io.github.camelflashai.submit;

import io.github.camelflashai.api.Failure;
import io.github.camelflashai.api.FlashAiBatchNameTakenException;
import io.github.camelflashai.api.FlashAiException;
import io.github.camelflashai.api.FlashAiOutcomeUnknownException;
import io.github.camelflashai.api.Operation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doubt what became of the attempts to send a plan. Once there, it stays until the server shows the plan: the refusal of a
 * later attempt is no answer about an earlier one, of which nothing came back.
 *
 * <p>For one thread.
 */
final class Doubt {
    private static final Logger LOG = LoggerFactory.getLogger(Doubt.class);
    private static final String LOOK = " Look at it before you send it again.";

    private final String batchName;
    private boolean there;
    private @Nullable FlashAiException last;

    /**
     * A doubt.
     *
     * @param there whether there is any, of an attempt that somebody made before
     */
    Doubt(String batchName, boolean there) {
        this.batchName = batchName;
        this.there = there;
    }

    /** Whether an attempt was made of which nothing is known. */
    boolean isThere() {
        return there;
    }

    /** Whether the last attempt was refused, or did not reach the server. */
    boolean isRefused() {
        return last != null && !(last instanceof FlashAiOutcomeUnknownException);
    }

    /**
     * Whether the server answered the last attempt with a success that lacks its result: it means to have the plan, whatever it
     * shows.
     */
    boolean isAffirmed() {
        return last instanceof FlashAiOutcomeUnknownException unknown && unknown.isWithoutResult();
    }

    /** Takes note of how an attempt has ended. */
    void raise(FlashAiException failure) {
        LOG.info("Asking the server for batch {}: {}", batchName, failure.getMessage());
        if (last != null) {
            failure.addSuppressed(last);
        }
        last = failure;
        there = true;
    }

    /** What the server says. If it does not, the doubt is the outcome. */
    Evidence ask(Supplier<Evidence> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            if (last instanceof FlashAiOutcomeUnknownException) {
                last.addSuppressed(e);
                throw last;
            }
            if (!there) {
                throw e;
            }
            FlashAiOutcomeUnknownException unknown = unknown(
                    "The server does not say what it has of it: " + e.getMessage() + ".", last == null ? e : last);
            if (last != null) {
                unknown.addSuppressed(e);
            }
            throw unknown;
        }
    }

    /** The exception that says what is known when the server was asked and does not have the plan for sure. */
    FlashAiException outcome(Evidence evidence) {
        if (evidence instanceof Evidence.AnotherCampaign another) {
            return nameTaken(another);
        }
        if (evidence instanceof Evidence.Absent && last instanceof FlashAiOutcomeUnknownException) {
            return last;
        }
        return unknown(evidence + "." + LOOK, last);
    }

    private FlashAiOutcomeUnknownException unknown(String what, @Nullable Throwable cause) {
        return new FlashAiOutcomeUnknownException(
                Failure.of(
                                Operation.ADD_PLAN.path(),
                                "Whether batch '" + batchName + "' runs is not known. " + what
                                        + (isRefused() ? " The last attempt was no answer about those before it: " : "")
                                        + (isRefused() && last != null ? last.getMessage() : ""))
                        .causedBy(cause),
                FlashAiOutcomeUnknownException.HttpFacts.NONE);
    }

    private FlashAiBatchNameTakenException nameTaken(Evidence.AnotherCampaign another) {
        return new FlashAiBatchNameTakenException(Failure.of(
                        Operation.ADD_PLAN.path(),
                        "The batch name '" + batchName
                                + "' belongs to another campaign: the server has others under it, and nobody"
                                + " of this one (" + another.numbers()
                                + "). This campaign is not at the server; give it a name of its own.")
                .causedBy(last));
    }
}
