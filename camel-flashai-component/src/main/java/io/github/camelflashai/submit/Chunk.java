package io.github.camelflashai.submit;

import io.github.camelflashai.api.Parameter;
import io.github.camelflashai.wire.ParameterSource;
import java.util.Locale;

/**
 * A chunk of a plan: the same parameters, with some of the callees, under a name of its own.
 *
 * @param plan the whole
 * @param batchName the name of the chunk
 * @param callees its callees, in the form in which they were given
 */
record Chunk(ParameterSource plan, String batchName, Object callees) implements ParameterSource {
    /**
     * The name of a chunk, which is the same each time and on each machine, so that a redelivered message finds it.
     *
     * @param number from 1
     */
    static String nameOf(String campaign, int number) {
        return String.format(Locale.ROOT, "%s-%04d", campaign, number);
    }

    @Override
    public Object value(Parameter parameter) {
        if (parameter == Parameter.BATCH_NAME) {
            return batchName;
        }
        return parameter == Parameter.MOBILE_LIST ? callees : plan.value(parameter);
    }

    @Override
    public String whereToSet(Parameter parameter) {
        return plan.whereToSet(parameter);
    }
}
