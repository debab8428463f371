package io.github.camelflashai.wire.request;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.api.Violation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an application's own rules allow of a plan, beyond the API document: its hours, and the length of its name. */
final class PlanLimits {
    private static final Logger LOG = LoggerFactory.getLogger(PlanLimits.class);
    private static final int LONGEST_BATCH_NAME = 32;

    private final RequestRules rules;

    PlanLimits(RequestRules rules) {
        this.rules = rules;
    }

    void check(FlashAiRequest request, Violations faults) {
        hours(request, faults);
        length(request, faults);
    }

    private void hours(FlashAiRequest request, Violations faults) {
        Object hours = request.value(Parameter.CALL_HOUR.wireName());
        if (hours == null || rules.allowedHours() == null) {
            return;
        }
        List<String> outside = rules.allowedHours().outside(hours.toString());
        if (!outside.isEmpty()) {
            faults.add(
                    Violation.Kind.FORBIDDEN,
                    Parameter.CALL_HOUR.wireName(),
                    "holds " + String.join(", ", outside) + ": nobody may be called before "
                            + rules.allowedHours().from() + ":00 or from "
                            + rules.allowedHours().to() + ":00 on (allowedHours)");
        }
    }

    /** The name as the server gets it, which has the number of the chunk at its end. */
    private void length(FlashAiRequest request, Violations faults) {
        String name = request.operation().hasBatchOfItsOwn() ? request.batchName() : null;
        if (name == null || name.length() <= LONGEST_BATCH_NAME) {
            return;
        }
        String reason = "has " + name.length() + " characters: with more than " + LONGEST_BATCH_NAME
                + " (the number of a chunk counts) an older server of the platform loses all callees without a word";
        if (rules.callees().tooLong() == CalleeRules.Fate.REFUSE) {
            faults.add(Violation.Kind.FORBIDDEN, Parameter.BATCH_NAME.wireName(), reason + " (onTooLong=refuse)");
        } else {
            LOG.warn("{}: batchName {} (onTooLong=refuse refuses it)", request.path(), reason);
        }
    }
}
